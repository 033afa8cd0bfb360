package clinic.rhomboid.journey;

import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Reads and checks what a page of screening questions sends. */
@ApplicationScoped
class QuestionForm {

  private static final Set<String> CLEAR = Set.of("yes", "no", "not_sure");
  private static final String TICK = ": tick what applies, or “None of these”";

  private final RuleSet rules;

  QuestionForm(RuleSet rules) {
    this.rules = rules;
  }

  /** What the page sent, without anything it did not ask. */
  Form clean(QuestionPage page, Form posted) {
    var kept = posted.only((field, value) ->
        field.equals(QuestionPage.ALL) && value.equals(QuestionGroup.NONE)
            || field.equals(page.field()) && page.questions().anyMatch(question -> question.id().equals(value))
            || page.groups().stream().anyMatch(group -> belongs(group, field, value))
            || page.questions().anyMatch(question -> belongs(question, field, value)));
    return kept.with(QuestionGroup.ASKED, page.questions().map(Question::id).toList());
  }

  private static boolean belongs(QuestionGroup group, String field, String value) {
    return field.equals(group.id()) && (value.equals(QuestionGroup.NONE) || value.equals(QuestionGroup.NOT_SURE))
        || field.equals(group.unsureField())
            && group.questions().stream().anyMatch(question -> question.id().equals(value));
  }

  private boolean belongs(Question question, String field, String value) {
    return field.equals(question.optionField())
            && question.options().stream().anyMatch(option -> option.value().equals(value))
        || field.equals(question.placesField()) && rules.isPlace(value)
        || (field.equals(question.noteField()) || field.equals(question.clearedField())) && CLEAR.contains(value);
  }

  Problems check(QuestionPage page, Form form) {
    var problems = new Problems();
    var nothing = page.nothingAtAll(form);
    for (var group : page.groups()) {
      var ticked = group.anyTicked(form, page);
      if (ticked && (nothing || form.has(group.id(), QuestionGroup.NONE))) {
        problems.add(group.id(),
            group.title() + ": you ticked something and “None of these”. Clear the one that is not true.");
      } else if (form.has(group.id(), QuestionGroup.NOT_SURE) && (
          nothing || form.has(group.id(), QuestionGroup.NONE))) {
        problems.add(group.id(),
            group.title() + ": you ticked “Not sure” and “None of these”. Clear the one that is not true.");
      } else if (!ticked && !nothing && !form.has(group.id())) {
        problems.add(group.id(), (page.groups().size() == 1 ? "These signs" : group.title()) + TICK);
      }
      group.questions().stream().filter(question -> form.has(page.field(), question.id()))
          .forEach(question -> checkMore(question, form, problems));
    }
    return problems;
  }

  private void checkMore(Question question, Form form, Problems problems) {
    if (question.needsOption(form)) {
      problems.add(question.optionField(), question.label() + ": choose what fits best");
    }
    if (question.needsPlaces(form) && !form.has(question.placesField())) {
      problems.add(question.at(question.placesField(), form), question.label() + ": tick where it is");
    }
    if (question.needsNote(form) && !form.has(question.noteField())) {
      problems.add(question.at(question.noteField(), form),
          question.label() + ": say whether you have a doctor’s note");
    }
    if (question.asksCleared() && !form.has(question.clearedField())) {
      problems.add(question.at(question.clearedField(), form),
          question.label() + ": say whether a doctor has examined it");
    }
  }

  FlagAnswer flag(QuestionPage page, QuestionGroup group, Question question, Form form) {
    var reply = group.reply(form, page, question);
    return reply == Reply.YES ? new FlagAnswer(reply, Reply.of(form.text(question.clearedField())))
        : FlagAnswer.of(reply);
  }

  ConditionAnswer condition(QuestionPage page, QuestionGroup group, Question question, Form form) {
    var reply = group.reply(form, page, question);
    if (reply != Reply.YES) {
      return ConditionAnswer.of(reply);
    }
    var option = form.text(question.optionField());
    return new ConditionAnswer(reply, option.isEmpty() ? null : option,
        question.needsPlaces(form) ? Set.copyOf(form.all(question.placesField())) : Set.of(),
        question.needsNote(form) ? Reply.of(form.text(question.noteField())) : Reply.UNANSWERED);
  }
}
