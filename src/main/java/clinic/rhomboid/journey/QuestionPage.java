package clinic.rhomboid.journey;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page of screening questions in groups.
 *
 * @param field the name of the boxes to tick
 */
record QuestionPage(Step step, String title, String field, List<QuestionGroup> groups) {

  /** Says at once that nothing of the whole page applies. */
  static final String ALL = "all";

  Stream<Question> questions() {
    return groups.stream().flatMap(group -> group.questions().stream());
  }

  /** The same page without these questions, and without a group that has none left. */
  QuestionPage without(Set<String> switchedOff) {
    return switchedOff.isEmpty() ? this : new QuestionPage(step, title, field, groups.stream()
        .map(group -> group.without(switchedOff)).filter(group -> !group.questions().isEmpty()).toList());
  }

  /** Whether some answer leads to the question where it is. */
  public boolean asksPlaces() {
    return questions().anyMatch(question ->
        question.asksPlaces() || question.options().stream().anyMatch(option -> option.asksLocations()));
  }

  boolean nothingAtAll(Form form) {
    return form.has(ALL, QuestionGroup.NONE);
  }
}
