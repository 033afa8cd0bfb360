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
    var kept = posted.only((field, value) ->
        field.equals(SIGNS) && (value.equals(QuestionGroup.NONE) || value.equals(QuestionGroup.NOT_SURE)
            || asked(signs, value))
            || field.equals(UNSURE) && asked(signs, value));
    return kept.with(QuestionGroup.ASKED, signs.stream().map(RedFlag::id).toList());
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
      answers.put(sign.id(), FlagAnswer.of(reply(sign.id(), form)));
    }
    return answers;
  }

  /** “None of these” says nothing about a sign that came with newer rules. */
  private static Reply reply(String sign, Form form) {
    if (form.has(QuestionGroup.ASKED) && !form.has(QuestionGroup.ASKED, sign)) {
      return Reply.UNANSWERED;
    }
    return form.has(SIGNS, sign) ? Reply.YES : form.has(UNSURE, sign) ? Reply.NOT_SURE : Reply.NO;
  }
}
