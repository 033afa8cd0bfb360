package clinic.rhomboid.people;

import java.util.List;
import java.util.UUID;

/**
 * A client as the front desk may know them: nothing of what they answered.
 *
 * @param signed whether answers were signed, so that the birth date stands
 */
public record Profile(
    UUID id, String name, String born, String bornOn, boolean signed, List<ContactLine> contacts, List<VisitLine> toCome,
    List<VisitLine> past, Counts counts, List<NoteLine> notes, List<RelativeLine> household, List<RelativeLine> doubles,
    List<MergedLine> merged) {

  /**
   * A way to reach them.
   *
   * @param value as it is stored
   * @param words as people write it
   * @param opens whether a code mailed there opens the client's own pages
   */
  public record ContactLine(String value, String words, String href, boolean opens) {}

  /** A visit, by its state and never by a reason. */
  public record VisitLine(UUID id, String date, String when, String what, String with, String state) {}

  /**
   * How often they came, did not come, and called off late.
   *
   * @param missed a visit that was missed, by which the page about those is found, or null
   */
  public record Counts(long visits, long noShows, long late, UUID missed) {}

  public record NoteLine(UUID id, String words, String written) {}

  /**
   * @param why what they have in common, in words
   * @param linked whether it was the desk who said so
   */
  public record RelativeLine(UUID id, String name, String born, String why, boolean linked) {}

  /** A record that was merged into this one, and whether it can be taken apart. */
  public record MergedLine(UUID id, String name, String since, boolean undoable) {}
}
