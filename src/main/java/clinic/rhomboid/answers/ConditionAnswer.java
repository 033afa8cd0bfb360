package clinic.rhomboid.answers;

import java.util.Set;

/**
 * The answer to one question about a contraindication.
 *
 * @param answer the main answer
 * @param followUp the chosen option of the item's follow-up question, or null when it was not answered
 * @param locations regions of the back and other body areas it is in; empty when it was not answered
 * @param clearance whether the client has a doctor's written note; only a plain yes has an effect
 */
public record ConditionAnswer(Reply answer, String followUp, Set<String> locations, Reply clearance) {

  public ConditionAnswer {
    locations = Set.copyOf(locations);
  }

  public static ConditionAnswer of(Reply answer) {
    return new ConditionAnswer(answer, null, Set.of(), Reply.UNANSWERED);
  }
}
