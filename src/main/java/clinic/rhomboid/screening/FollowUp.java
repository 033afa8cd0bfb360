package clinic.rhomboid.screening;

import java.util.List;

/**
 * The second question of a contraindication, asked on a yes.
 *
 * @param options what can be chosen; empty when the question asks for places on the body
 */
public record FollowUp(String id, String question, List<Option> options) {

  /** What stands for an answer that is missing or not listed. */
  public static final String NOT_SURE = "not_sure";

  /** One option, and what the contraindication means with it. */
  public record Option(
      String value, String label, Judgement judgement, boolean asksLocations, boolean asksClearance) {}

  /** Whether it asks where on the body it is, instead of offering options. */
  public boolean asksAreas() {
    return options.isEmpty();
  }

  /** The option that this answer stands for: one that is missing or not listed is not sure. */
  public Option chosen(String value) {
    Option notSure = null;
    for (var option : options) {
      if (option.value().equals(value)) {
        return option;
      }
      if (option.value().equals(NOT_SURE)) {
        notSure = option;
      }
    }
    return notSure;
  }
}
