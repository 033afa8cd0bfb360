package clinic.rhomboid.journey;

import java.util.List;
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

  /** Whether some answer leads to the question where it is. */
  public boolean asksPlaces() {
    return questions().anyMatch(question ->
        question.asksPlaces() || question.options().stream().anyMatch(option -> option.asksLocations()));
  }

  boolean nothingAtAll(Form form) {
    return form.has(ALL, QuestionGroup.NONE);
  }
}
