package clinic.rhomboid.review;

import java.util.List;

/**
 * A therapist's day.
 *
 * @param line the time and what the day holds
 * @param load how much straining work the day holds, or null
 * @param toDo how much there is in the queue, decisions included
 * @param undecided what waits for a decision
 * @param next null unless something is still to come today
 */
public record Today(
    String heading, String line, String load, String earlier, String later, boolean now, int toDo, List<QueueRow> undecided, Next next,
    List<Slot> day) {

  /** The visit that runs or comes next. */
  public record Next(
      String id, String when, String in, String name, VisitVerdict verdict, List<RuleLine> rules, int moreRules,
      List<String> leaveAlone, String what) {}

  /**
   * A row of the day.
   *
   * @param state in words where it says more than the verdict, or null
   * @param unread whether nobody signed its answers, as they are now, as read
   * @param note what the link to its note says, or null
   */
  public record Slot(
      String id, String time, String name, String what, VisitVerdict verdict, String state, boolean here,
      boolean past, boolean unread, String note) {}
}
