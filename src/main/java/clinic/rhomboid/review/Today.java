package clinic.rhomboid.review;

import java.util.List;

/**
 * A therapist's day.
 *
 * @param line the time and what the day holds
 * @param next null unless something is still to come today
 */
public record Today(
    String heading, String line, String earlier, String later, boolean now, List<Undecided> undecided, Next next,
    List<Slot> day) {

  /**
   * A visit that waits for a decision.
   *
   * @param left how long is left, or null for a request for a call
   * @param minutesLeft the same in minutes, of {@code minutes} in all
   */
  public record Undecided(
      String id, String name, int age, String left, boolean soon, long minutesLeft, long minutes, List<RuleLine> rules,
      int moreRules, String line, String answered, String phoneHref) {}

  /** The visit that runs or comes next. */
  public record Next(
      String id, String when, String in, String name, VisitVerdict verdict, List<RuleLine> rules, int moreRules,
      List<String> leaveAlone, String what) {}

  /**
   * A row of the day.
   *
   * @param state in words where it says more than the verdict, or null
   * @param note what the link to its note says, or null
   */
  public record Slot(
      String id, String time, String name, String what, VisitVerdict verdict, String state, boolean here,
      boolean past, String note) {}
}
