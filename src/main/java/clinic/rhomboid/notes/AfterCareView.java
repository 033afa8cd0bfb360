package clinic.rhomboid.notes;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/**
 * The page on which words for the days after a visit are chosen and written.
 *
 * @param id of the visit
 * @param parts titles of the clinic's own words
 * @param why nothing can be sent, or null
 */
public record AfterCareView(
    String id, String name, String line, List<String> parts, String words, List<Sent> sent, String why,
    List<FieldError> errors) {

  /** What the client was sent before. */
  public record Sent(String signed, String words) {}

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
