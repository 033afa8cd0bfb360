package clinic.rhomboid.slots;

import java.time.Instant;
import java.util.List;

/**
 * A start that can be booked.
 *
 * @param end when the client goes, without extra minutes and buffers
 * @param therapists the ids of those free for it, ascending, never empty
 */
public record Slot(Instant start, Instant end, List<String> therapists) {

  public Slot {
    therapists = List.copyOf(therapists);
  }
}
