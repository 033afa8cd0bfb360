package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.web.FieldError;
import java.util.List;

/** What a therapist typed, and what is wrong with it. */
public record DecisionForm(String technique, String reason, String advice, List<FieldError> errors) {

  /** Still empty, with the technique that was asked for. */
  static DecisionForm blank(Appointment visit) {
    return new DecisionForm(visit.technique == null ? "" : visit.technique, "", "", List.of());
  }

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
