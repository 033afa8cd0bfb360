package clinic.rhomboid.answers;

import java.util.Map;
import java.util.Set;

/**
 * The upper-back complaint, keyed by the field ids of the rules of record.
 *
 * @param choices the chosen options of each field, also of fields with a single choice; a field not answered is absent
 * @param scores the numbers given, such as {@code painNow} from 0 to 10; a number not given is absent
 * @param notes the client's own words for the therapist, or null; never evaluated
 */
public record Complaint(Map<String, Set<String>> choices, Map<String, Integer> scores, String notes) {

  public static final Complaint EMPTY = new Complaint(Map.of(), Map.of(), null);

  public Complaint {
    choices = Map.copyOf(choices);
    scores = Map.copyOf(scores);
  }

  /** The options chosen in this field, empty when it was not answered. */
  public Set<String> chosen(String field) {
    return choices.getOrDefault(field, Set.of());
  }

  /** Where it bothers the client: the marked regions of the back. */
  public Set<String> regions() {
    return chosen("regions");
  }
}
