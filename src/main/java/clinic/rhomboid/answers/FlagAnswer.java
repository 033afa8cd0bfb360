package clinic.rhomboid.answers;

/**
 * The answer to one red-flag question.
 *
 * @param answer the main answer
 * @param assessedAndCleared whether a doctor has examined this exact symptom since it began and agreed to massage; only
 *     a plain yes has an effect, and only on flags that can be cleared
 */
public record FlagAnswer(Reply answer, Reply assessedAndCleared) {

  public static FlagAnswer of(Reply answer) {
    return new FlagAnswer(answer, Reply.UNANSWERED);
  }
}
