package clinic.rhomboid.journey;

import clinic.rhomboid.intake.DraftContent;
import jakarta.enterprise.context.ApplicationScoped;

/** What each page asks, so that what is saved in between holds nothing else. */
@ApplicationScoped
class PageForms {

  private static final String SIGNATURE = "signature";

  private final ComplaintQuestions complaint;
  private final QuestionPages pages;
  private final QuestionForm questions;
  private final YouForm you;

  PageForms(ComplaintQuestions complaint, QuestionPages pages, QuestionForm questions, YouForm you) {
    this.complaint = complaint;
    this.pages = pages;
    this.questions = questions;
    this.you = you;
  }

  /** What a page sent, without anything it does not ask. A signature counts only once it is sent. */
  Form clean(Step step, DraftContent content, Form posted) {
    return switch (step) {
      case GUARDIAN -> GuardianPage.clean(posted);
      case WHERE, HOW, SINCE, HELPS, WISHES -> complaint.clean(step, posted);
      case SAFETY -> SafetyForm.clean(pages.emergencies(), posted);
      case ANEW, WARNINGS, HEALTH_1, HEALTH_2, HEALTH_3 -> questions.clean(pages.page(step, content), posted);
      case YOU -> you.clean(posted).only((field, value) -> !field.equals(SIGNATURE));
      case START, AGAIN, RESULT, TIME -> Form.EMPTY;
    };
  }
}
