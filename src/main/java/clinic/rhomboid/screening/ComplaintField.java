package clinic.rhomboid.screening;

import java.util.List;

/**
 * One question about the complaint.
 *
 * @param options what can be chosen, empty for numbers and text
 * @param required whether a page insists on an answer; the rules themselves judge a missing one
 * @param minItems the fewest options a page accepts, 0 where that is not said
 * @param min the lowest number, on a scale in points; null unless it is a number
 * @param max the highest number; null unless it is a number
 * @param maxLength the longest text in characters; null unless it is text
 * @param purpose why the therapist needs it
 */
public record ComplaintField(
    String id,
    String label,
    Type type,
    List<Choice> options,
    boolean required,
    int minItems,
    Integer min,
    Integer max,
    Integer maxLength,
    String purpose,
    List<String> sources) {

  /** The shape of an answer. */
  public enum Type {
    SINGLE_CHOICE,
    MULTI_CHOICE,
    INTEGER,
    TEXT
  }

  /** Whether this is one of the options. */
  public boolean offers(String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }
}
