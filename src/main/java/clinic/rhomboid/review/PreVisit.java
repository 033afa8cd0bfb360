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
 * @param questions what the client was asked about it, the last first
 * @param tasks what there is to do here; nothing for somebody who only reads
 * @param opening null unless the record was opened by break-glass
 * @param past what earlier visits leave for this one
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
    Decided decided,
    List<Question> questions,
    Tasks tasks,
    OpeningView opening,
    Past past) {

  /** The same for somebody who opened it by break-glass: to read, not to decide. */
  PreVisit by(OpeningView opening) {
    return new PreVisit(id, name, age, line, phoneHref, verdict, verdictNote, wishes, answers, decided, questions,
        Tasks.NONE, opening, past);
  }

  /**
   * What was answered and what the rules make of it.
   *
   * @param elsewhere what to leave alone besides the back
   * @param rest what the facts have nothing to say about
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
      List<Fact.Rest> rest,
      Signed signed) {}

  /** A number from 0 to 10, or a dash. */
  public record Pain(String when, String number) {}

  /**
   * What was signed last time, and what changed since.
   *
   * @param same what did not change
   */
  public record Before(String day, List<BackMark> back, List<Change> changes, List<String> same) {}

  /** Who signed, when, and by which texts the answers were judged. */
  public record Signed(String name, String at, String consentVersion, String rulesVersion, boolean guardian) {}

  /**
   * What a therapist decided.
   *
   * @param limits what the visit is held to, part by part
   * @param signed the name that lifted a rule, or null
   */
  public record Decided(String line, String words, List<String> limits, String signed) {}

  /**
   * What the client was asked.
   *
   * @param answered when, or null while it is open
   */
  public record Question(String asked, String words, String answered, String answer) {}

  /**
   * What there is to do.
   *
   * @param waiting null unless the visit waits for a decision
   * @param review null unless the answers can be signed off
   * @param ask whether the client can be asked something now
   */
  public record Tasks(Waiting waiting, Review review, boolean ask) {

    static final Tasks NONE = new Tasks(null, null, false);
  }

  /**
   * A decision to take.
   *
   * @param revision of the answers it is about
   * @param until when it lapses, or null for a request for a call
   * @param acceptable whether accepting is possible at all
   * @param halted whether the client ticked what forbids it, and signed nothing yet
   */
  public record Waiting(
      String revision, String until, boolean acceptable, boolean halted, boolean call, List<TechniqueOption> options, List<Area> areas) {

    /** Whether any technique to choose is one that the rules say to avoid. */
    public boolean lifts() {
      return options.stream().anyMatch(TechniqueOption::lifted);
    }
  }

  /** A place that can be left alone. */
  public record Area(String id, String label) {}

  /**
   * The sign-off of one revision.
   *
   * @param revision the one that was shown
   * @param signed whether it is signed off as it is now
   * @param line who signed it when, or what happened since; null when nobody ever did
   */
  public record Review(String revision, boolean signed, String line) {}

  /**
   * What earlier visits leave for this one.
   *
   * @param plan from the note of the last visit, or null
   * @param note what the link to this visit's own note says, or null
   * @param outcomesHref where the chart of this client's pain is, or null
   */
  public record Past(LastPlan plan, String note, String outcomesHref) {}

  /** What the note of the last visit planned, and what the client said helped. */
  public record LastPlan(String when, String by, String plan, String helped) {}
}
