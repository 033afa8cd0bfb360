package clinic.rhomboid.answers;

import java.util.EnumMap;
import java.util.Map;
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

  private static final Map<Reply, ConditionAnswer> PLAIN = plain();

  public ConditionAnswer {
    locations = Set.copyOf(locations);
  }

  /** The answer that says only this; shared, because screening asks for it a hundred times. */
  public static ConditionAnswer of(Reply answer) {
    return PLAIN.get(answer);
  }

  private static Map<Reply, ConditionAnswer> plain() {
    var plain = new EnumMap<Reply, ConditionAnswer>(Reply.class);
    for (var reply : Reply.values()) {
      plain.put(reply, new ConditionAnswer(reply, null, Set.of(), Reply.UNANSWERED));
    }
    return plain;
  }
}
