package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Reply;
import java.util.List;
import java.util.Set;

/**
 * Questions of one kind, with the two ways to say nothing of them.
 *
 * @param id also the field of those two
 */
record QuestionGroup(String id, String title, List<Question> questions) {

  static final String NONE = "none";
  /** Names the questions that stood on the page when it was sent, since “none of these” is about those alone. */
  static final String ASKED = "asked";
  static final String NOT_SURE = "not_sure";

  private static final Set<String> SIGNS = Set.of(QuestionPages.WARNINGS, QuestionPages.EMERGENCIES);

  /**
   * Whether its questions are told by their short names, with the whole words a press away and shown once one is ticked: a
   * list of conditions is read to its end only when it is short. Warning signs are always asked in whole words.
   */
  public boolean brief() {
    return !SIGNS.contains(id);
  }

  /** The field that names what the client is not sure about. */
  public String unsureField() {
    return id + ".unsure";
  }

  /** What the group says to one of its questions: nothing to one that its page did not ask yet. */
  Reply reply(Form form, QuestionPage page, Question question) {
    if (form.has(ASKED) && !form.has(ASKED, question.id())) {
      return Reply.UNANSWERED;
    }
    if (form.has(page.field(), question.id())) {
      return Reply.YES;
    }
    if (!form.has(id, NOT_SURE)) {
      return Reply.NO;
    }
    return !form.has(unsureField()) || form.has(unsureField(), question.id()) ? Reply.NOT_SURE : Reply.NO;
  }

  boolean anyTicked(Form form, QuestionPage page) {
    return questions.stream().anyMatch(question -> form.has(page.field(), question.id()));
  }
}
