package clinic.rhomboid.notes;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/**
 * The page on which a signed note is read.
 *
 * @param note null while there is none
 * @param why there is none, or null
 * @param writable whether the visit is the reader's own
 * @param signer the name to sign an addendum with
 */
public record NoteRead(
    String id, String name, String line, SignedNote note, String why, boolean writable, String signer, String addendum,
    String signature, List<FieldError> errors) {

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
