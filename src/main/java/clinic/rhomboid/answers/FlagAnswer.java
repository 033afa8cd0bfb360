package clinic.rhomboid.answers;

import java.util.EnumMap;
import java.util.Map;

/**
 * The answer to one red-flag question.
 *
 * @param answer the main answer
 * @param assessedAndCleared whether a doctor has examined this exact symptom since it began and agreed to massage; only
 *     a plain yes has an effect, and only on flags that can be cleared
 */
public record FlagAnswer(Reply answer, Reply assessedAndCleared) {

  private static final Map<Reply, FlagAnswer> PLAIN = plain();

  /** The answer that says only this; shared, because screening asks for it a hundred times. */
  public static FlagAnswer of(Reply answer) {
    return PLAIN.get(answer);
  }

  private static Map<Reply, FlagAnswer> plain() {
    var plain = new EnumMap<Reply, FlagAnswer>(Reply.class);
    for (var reply : Reply.values()) {
      plain.put(reply, new FlagAnswer(reply, Reply.UNANSWERED));
    }
    return plain;
  }
}
