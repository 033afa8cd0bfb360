package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.web.FieldError;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/**
 * What a therapist typed, and what is wrong with it.
 *
 * @param revision of the answers that the page showed, or empty
 */
public record DecisionForm(
    String revision, String technique, String pressure, List<String> areas, String limits, String reason, String signature, String advice,
    String question, List<FieldError> errors) {

  /** Still empty, with the technique that was asked for. */
  static DecisionForm blank(Appointment visit) {
    return new DecisionForm(
        "", visit.technique == null ? "" : visit.technique, "", List.of(), "", "", "", "", "", List.of());
  }

  /** As it was sent, without space around what was typed. */
  static DecisionForm of(MultivaluedMap<String, String> posted) {
    return new DecisionForm(text(posted, "revision"), text(posted, "technique"), text(posted, "pressure"),
        posted.getOrDefault("areas", List.of()).stream().distinct().toList(), text(posted, "limits"),
        text(posted, "reason"), text(posted, "signature"), text(posted, "advice"), text(posted, "question"), List.of());
  }

  DecisionForm with(List<FieldError> faults) {
    return new DecisionForm(revision, technique, pressure, areas, limits, reason, signature, advice, question, faults);
  }

  /** The same with the technique that was asked for, where the form that came did not ask for one. */
  DecisionForm orFor(Appointment visit) {
    var wanted = technique.isEmpty() && visit.technique != null ? visit.technique : technique;
    return new DecisionForm(revision, wanted, pressure, areas, limits, reason, signature, advice, question, errors);
  }

  /** Whether the client has signed other answers since this form was shown. */
  boolean outdated(IntakeRevision current) {
    return !revision.isEmpty() && !revision.equals(current.id.toString());
  }

  /** Whether anything of the limits was filled in, so that they are shown open. */
  public boolean limited() {
    return !pressure.isEmpty() || !areas.isEmpty() || !limits.isEmpty() || error("limits") != null;
  }

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  private static String text(MultivaluedMap<String, String> posted, String field) {
    var typed = posted.getFirst(field);
    return typed == null ? "" : typed.strip();
  }
}
