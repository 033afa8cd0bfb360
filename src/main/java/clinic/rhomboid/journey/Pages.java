package clinic.rhomboid.journey;

import clinic.rhomboid.web.BackRegion;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the client's way. */
@CheckedTemplate(basePath = "Journey")
final class Pages {

  static native TemplateInstance closed();

  static native TemplateInstance start(StartForm.Shown shown);

  static native TemplateInstance resume(String token, Form form, Problems problems);

  static native TemplateInstance resumeClosed();

  /** What an autosave is answered with: a piece of the page. */
  static native TemplateInstance unfinished(UnfinishedPage.Shown shown);

  static native TemplateInstance conflict(Conflicts.Shown shown);

  static native TemplateInstance guardian(GuardianPage.Shown shown);

  static native TemplateInstance where(List<BackRegion> regions, Sheet sheet, Problems problems);

  static native TemplateInstance complaint(ComplaintPage.Shown shown);

  static native TemplateInstance safety(List<SafetyPage.Sign> signs, Sheet sheet, Form form, Problems problems);

  static native TemplateInstance unsure(List<SafetyPage.Sign> signs, Sheet sheet, Form form, Problems problems);

  static native TemplateInstance questions(
      QuestionPage page, QuestionsPage.Place place, Places places, Sheet sheet, Form form, Problems problems);

  static native TemplateInstance stop(StopPage.Shown shown, StopPage.Call call);

  static native TemplateInstance today(DayCheckPage.Shown shown);

  static native TemplateInstance halted(String visit, StopPage.Shown shown);

  static native TemplateInstance again(AgainPage.Shown shown);


  static native TemplateInstance result(ResultPage.Shown shown);

  static native TemplateInstance time(TimeView shown);

  static native TemplateInstance you(YouView shown);

  static native TemplateInstance visitForm(VisitFormPage.Shown shown);

  static native TemplateInstance sign(SignPage.Shown shown);

  static native TemplateInstance consentText(ConsentTextPage.Shown shown);

  static native TemplateInstance wait(WaitPage.Shown shown);

  static native TemplateInstance done(DonePage.Shown shown);

  private Pages() {}
}
