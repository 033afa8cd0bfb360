package clinic.rhomboid.journey;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A page of screening questions in groups.
 *
 * @param field the name of the boxes to tick
 */
record QuestionPage(Step step, String title, String field, List<QuestionGroup> groups) {

  /** Says at once that nothing of the whole page applies. */
  static final String ALL = "all";

  /** The same without some of its questions, and without groups that have none left. */
  QuestionPage without(Predicate<String> ids) {
    return new QuestionPage(step, title, field, groups.stream()
        .map(group -> new QuestionGroup(group.id(), group.title(),
            group.questions().stream().filter(question -> !ids.test(question.id())).toList()))
        .filter(group -> !group.questions().isEmpty()).toList());
  }

  Stream<Question> questions() {
    return groups.stream().flatMap(group -> group.questions().stream());
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
