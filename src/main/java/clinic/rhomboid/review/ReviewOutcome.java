package clinic.rhomboid.review;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/** What became of what a therapist wanted to do about a visit. */
sealed interface ReviewOutcome {

  record Done() implements ReviewOutcome {}

  /** No such visit for this therapist. */
  record Unknown() implements ReviewOutcome {}

  record Invalid(List<FieldError> errors) implements ReviewOutcome {}

  /** Too late, or forbidden; why, in words for the therapist. */
  record Conflict(String why) implements ReviewOutcome {}
}
