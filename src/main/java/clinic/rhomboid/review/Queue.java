package clinic.rhomboid.review;

import java.util.List;

/**
 * Everything that waits for a therapist.
 *
 * @param decide pending decisions, the oldest first
 * @param held visits that changed answers took away, by their time
 * @param unread visits to come whose answers nobody signed as read, by their time
 */
public record Queue(List<QueueRow> decide, List<QueueRow> held, List<QueueRow> unread) {

  public int size() {
    return decide.size() + held.size() + unread.size();
  }
}
