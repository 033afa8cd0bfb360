package clinic.rhomboid.notes;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/** What became of words that a therapist sent. */
sealed interface WriteOutcome {

  /** It is in the draft now. */
  record Saved(DocumentDraft draft) implements WriteOutcome {}

  /** It is signed now. */
  record Signed(Document document) implements WriteOutcome {}

  /** Another page has saved something that this one has not seen. */
  record Older(DocumentDraft draft) implements WriteOutcome {}

  /** Something must be put right first. */
  record Invalid(List<FieldError> errors) implements WriteOutcome {}

  /** Nothing can be written any more, or not yet. */
  record Standstill(String why) implements WriteOutcome {}

  /** No visit of this therapist's. */
  record Unknown() implements WriteOutcome {}
}
