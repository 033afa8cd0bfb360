package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Person;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Turns what the pages sent into the answers that the rules read. */
@ApplicationScoped
class DraftAnswers {

  private static final String NOT_ASKED = "not_applicable";

  private final RuleSet rules;
  private final ComplaintQuestions complaint;
  private final QuestionPages pages;
  private final QuestionForm questions;

  DraftAnswers(RuleSet rules, ComplaintQuestions complaint, QuestionPages pages, QuestionForm questions) {
    this.rules = rules;
    this.complaint = complaint;
    this.pages = pages;
    this.questions = questions;
  }

  /**
   * @param unlisted what a question that no page has asked yet counts as
   */
  Answers of(DraftContent content, Reply unlisted) {
    var flags = new HashMap<String, FlagAnswer>();
    var conditions = new HashMap<String, ConditionAnswer>();
    if (content.pages().containsKey(Step.SAFETY.slug)) {
      flags.putAll(SafetyForm.answers(pages.emergencies(), Form.of(content.pages(), Step.SAFETY)));
    }
    for (var step : QuestionPages.STEPS) {
      if (content.pages().containsKey(step.slug)) {
        read(pages.page(step, content), Form.of(content.pages(), step), flags, conditions);
      }
    }
    if (content.pages().containsKey(Step.ANEW.slug)) {
      read(pages.page(Step.ANEW), Form.of(content.pages(), Step.ANEW), flags, conditions);
    }
    return new Answers(person(content), complaint.read(content), flags, conditions, unlisted);
  }

  /** What a page says about warning signs and conditions, whichever it asks about. */
  void read(QuestionPage page, Form form, Map<String, FlagAnswer> flags, Map<String, ConditionAnswer> conditions) {
    for (var group : page.groups()) {
      for (var question : group.questions()) {
        if (rules.redFlag(question.id()) != null) {
          flags.put(question.id(), questions.flag(page, group, question, form));
        } else {
          conditions.put(question.id(), questions.condition(page, group, question, form));
        }
      }
    }
  }

  private static Person person(DraftContent content) {
    var guardian = Form.of(content.pages(), Step.GUARDIAN);
    return new Person(null, word(guardian, "guardianConsent"), word(guardian, "medicalClearance"));
  }

  private static String word(Form guardian, String field) {
    return guardian.has(field) ? guardian.text(field) : NOT_ASKED;
  }
}
