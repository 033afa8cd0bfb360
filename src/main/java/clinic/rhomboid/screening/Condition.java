package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.List;

/**
 * One test of the answers, precompiled when the rules are read.
 *
 * @param words what a choice is compared with; empty for numbers
 * @param number what a number is compared with; zero for words
 */
record Condition(FieldPath field, Operator operator, List<String> words, int number) {

  boolean holds(Answers answers) {
    return operator.holds(this, answers);
  }

  static boolean allHold(List<Condition> conditions, Answers answers) {
    for (var condition : conditions) {
      if (!condition.holds(answers)) {
        return false;
      }
    }
    return true;
  }

  boolean matchesAWord(Answers answers) {
    for (var word : words) {
      if (field.includes(answers, word)) {
        return true;
      }
    }
    return false;
  }
}
