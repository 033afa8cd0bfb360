package clinic.rhomboid.retention;

import java.util.List;

/**
 * The rule, and what it would let go today.
 *
 * @param form the rule in force, or what was typed
 * @param due the oldest of the records whose time is over
 * @param more how many there are beside those listed
 */
public record RetentionView(
    RetentionForm form, long count, List<Year> byYear, List<Line> due, long more,
    List<ClientLine> restricted) {

  /** How many of them were last here in this year. */
  public record Year(int year, long records) {}

  public record Line(String id, String name, String last, String keptUntil) {}

  RetentionView typed(RetentionForm typed) {
    return new RetentionView(typed, count, byYear, due, more, restricted);
  }
}
