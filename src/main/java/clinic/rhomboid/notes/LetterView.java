package clinic.rhomboid.notes;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/**
 * The page of the letters about a visit: those that are signed, and one that is being written.
 *
 * @param id of the visit
 * @param today for the day of the permission
 */
public record LetterView(
    String id, String name, String line, Kept kept, LetterText text, List<Part> parts, List<Signed> letters,
    List<Sending.How> ways, String today, String signer, String signature, List<FieldError> errors) {

  /** Something of the record that can be put into the letter. */
  public record Part(String value, String label, boolean chosen) {}

  /**
   * A letter that can't be changed any more.
   *
   * @param sendings how it went out, in words
   */
  public record Signed(String id, String signed, LetterText text, String permission, List<String> sendings) {}

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
