package clinic.rhomboid.review;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/** What a therapist typed, and what is wrong with it. */
public record DecisionForm(String technique, String reason, String advice, List<FieldError> errors) {

  static final DecisionForm EMPTY = new DecisionForm("", "", "", List.of());

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
