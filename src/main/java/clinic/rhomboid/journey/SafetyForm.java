package clinic.rhomboid.journey;

import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.RedFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of emergency signs: what it sends, and what that means. */
final class SafetyForm {

  static final String SIGNS = "redFlags";
  static final String UNSURE = "unsure";

  private SafetyForm() {}

  static Form clean(List<RedFlag> signs, Form posted) {
    return posted.only((field, value) ->
        field.equals(SIGNS) && (value.equals(QuestionGroup.NONE) || value.equals(QuestionGroup.NOT_SURE) || asked(signs, value))
            || field.equals(UNSURE) && asked(signs, value));
  }

  private static boolean asked(List<RedFlag> signs, String id) {
    return signs.stream().anyMatch(sign -> sign.id().equals(id));
  }

  static Problems check(Form form) {
    var problems = new Problems();
    if (!form.has(SIGNS)) {
      problems.add(SIGNS, "Tick what is true for you, or “None of these”");
    } else if (form.has(SIGNS, QuestionGroup.NONE) && form.all(SIGNS).size() > 1) {
      problems.add(SIGNS, "You ticked a sign and “None of these”. Clear the one that is not true.");
    }
    return problems;
  }

  /** Whether the client is unsure and has to be asked of what: a sign that is ticked needs no other question. */
  static boolean asksWhich(Form form) {
    return form.all(SIGNS).equals(List.of(QuestionGroup.NOT_SURE)) && !form.has(UNSURE);
  }

  static Map<String, FlagAnswer> answers(List<RedFlag> signs, Form form) {
    var answers = new HashMap<String, FlagAnswer>();
    for (var sign : signs) {
      var reply = form.has(SIGNS, sign.id()) ? Reply.YES : form.has(UNSURE, sign.id()) ? Reply.NOT_SURE : Reply.NO;
      answers.put(sign.id(), FlagAnswer.of(reply));
    }
    return answers;
  }
}
