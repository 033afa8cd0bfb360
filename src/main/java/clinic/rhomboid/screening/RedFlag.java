package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import java.util.List;

/**
 * A warning sign: a question, or derived from what the complaint says.
 *
 * @param question what the client is asked, or null for a derived flag
 * @param when what makes a derived flag fire; empty for a question
 * @param clearable whether a doctor's examination of this very symptom turns it into a review
 */
public record RedFlag(
    String id,
    String label,
    String group,
    String question,
    List<Condition> when,
    Alarm alarm,
    String urgency,
    AdviceKind adviceKind,
    String clientAdvice,
    String staffReason,
    List<Effect> effects,
    boolean clearable,
    List<String> sources) {

  private static final String READ_FROM_COMPLAINT = "Complaint: ";

  /** Whether it is read from the complaint instead of being asked. */
  public boolean derived() {
    return question == null;
  }

  /** What it is about, without the mark that tells staff where a derived flag was read. */
  public String plainLabel() {
    return derived() && label.startsWith(READ_FROM_COMPLAINT) ? label.substring(READ_FROM_COMPLAINT.length()) : label;
  }

  /** What the answers say to it; a derived flag is always certain. */
  Reply reply(Answers answers) {
    if (derived()) {
      return Condition.allHold(when, answers) ? Reply.YES : Reply.NO;
    }
    return answers.redFlag(id).answer();
  }

  boolean cleared(Answers answers) {
    if (!clearable) {
      return false;
    }
    var given = answers.redFlag(id);
    return given.answer() == Reply.YES && given.assessedAndCleared() == Reply.YES;
  }
}
