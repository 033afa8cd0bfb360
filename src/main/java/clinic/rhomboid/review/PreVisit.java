package clinic.rhomboid.review;

import clinic.rhomboid.web.BackMark;
import java.util.List;

/**
 * What a therapist reads before a visit.
 *
 * @param line when, what, where and the how-manieth visit
 * @param verdictNote what the verdict rests on
 * @param answers null while the form is still to come
 * @param decided what was decided about the visit, or null
 * @param waiting null unless the visit waits for a decision
 * @param opening null unless the record was opened by break-glass
 */
public record PreVisit(
    String id,
    String name,
    int age,
    String line,
    String phoneHref,
    VisitVerdict verdict,
    String verdictNote,
    String wishes,
    Answered answers,
    String decided,
    Waiting waiting,
    OpeningView opening) {

  /** The same for somebody who opened it by break-glass: to read, not to decide. */
  PreVisit by(OpeningView opening) {
    return new PreVisit(id, name, age, line, phoneHref, verdict, verdictNote, wishes, answers, decided, null, opening);
  }

  /**
   * What was answered and what the rules make of it.
   *
   * @param elsewhere what to leave alone besides the back
   * @param before null at the first visit
   * @param notes in the client's own words, or null
   */
  public record Answered(
      List<RuleLine> rules,
      List<TechniqueLine> techniques,
      List<BackMark> back,
      List<String> elsewhere,
      Before before,
      List<Pain> pain,
      List<ComplaintLine> complaint,
      String notes,
      List<Fact> facts,
      Signed signed) {}

  /** A number from 0 to 10, or a dash. */
  public record Pain(String when, String number) {}

  /** What was signed last time, and what changed since. */
  public record Before(String day, List<BackMark> back, List<Change> changes) {}

  /** Who signed, when, and by which texts the answers were judged. */
  public record Signed(String name, String at, String consentVersion, String rulesVersion, boolean guardian) {}

  /**
   * A decision to take.
   *
   * @param until when it lapses, or null for a request for a call
   * @param acceptable whether accepting is possible at all
   */
  public record Waiting(String until, boolean acceptable, boolean call, List<TechniqueOption> options) {}
}
