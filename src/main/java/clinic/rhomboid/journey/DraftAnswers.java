package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Person;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.intake.DraftContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/** Turns what the pages sent into the answers that the rules read. */
@ApplicationScoped
class DraftAnswers {

  private static final String NOT_ASKED = "not_applicable";

  private final ComplaintQuestions complaint;
  private final QuestionPages pages;
  private final QuestionForm questions;

  DraftAnswers(ComplaintQuestions complaint, QuestionPages pages, QuestionForm questions) {
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
        var form = Form.of(content.pages(), step);
        var page = pages.page(step);
        for (var group : page.groups()) {
          for (var question : group.questions()) {
            if (step == Step.WARNINGS) {
              flags.put(question.id(), questions.flag(page, group, question, form));
            } else {
              conditions.put(question.id(), questions.condition(page, group, question, form));
            }
          }
        }
      }
    }
    return new Answers(person(content), complaint.read(content), flags, conditions, unlisted);
  }

  private static Person person(DraftContent content) {
    var guardian = Form.of(content.pages(), Step.GUARDIAN);
    return new Person(null, word(guardian, "guardianConsent"), word(guardian, "medicalClearance"));
  }

  private static String word(Form guardian, String field) {
    return guardian.has(field) ? guardian.text(field) : NOT_ASKED;
  }
}
