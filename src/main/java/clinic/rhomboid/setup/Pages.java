package clinic.rhomboid.setup;

import clinic.rhomboid.messages.NoticeStates.NoticeState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the set-up. */
@CheckedTemplate(basePath = "Setup")
final class Pages {

  static native TemplateInstance notSetUp();

  static native TemplateInstance dead();

  static native TemplateInstance welcome(String email, Filled form);

  static native TemplateInstance checklist(Checklist.Shown shown);

  static native TemplateInstance country(List<Country> countries);

  static native TemplateInstance clinic(Filled form, List<Country> countries, List<String> zones);

  static native TemplateInstance place(Filled form, List<Country> countries, List<String> zones);

  static native TemplateInstance policy(Filled form, List<Policy> policies, String currency);

  static native TemplateInstance rooms(List<RoomBook.Room> rooms);

  static native TemplateInstance room(RoomBook.Room known, Filled form);

  static native TemplateInstance techniques(
      Filled form, List<TechniquesPage.Priced> techniques, List<Integer> lengths, String currency);

  static native TemplateInstance therapists(List<TherapistPages.Line> lines);

  static native TemplateInstance therapist(
      TherapistBook.Person known, Filled form, List<TechniquesPage.Priced> techniques, String straining);

  static native TemplateInstance hours(
      TherapistBook.Person person, List<WeekHours.Day> days, Filled form, boolean suggested);

  static native TemplateInstance days(TherapistBook.Person person, WeekHours.Day day, Filled form, DayLines lines);

  static native TemplateInstance closures(Filled form, List<ClosureBook.Line> lines);

  static native TemplateInstance misplaced(List<LostLines.Line> lines);

  static native TemplateInstance consent(Filled form, String data, String treatment);

  static native TemplateInstance mail(String owner, boolean server, NoticeState last, String writtenAt);

  static native TemplateInstance approval(Filled form, ApprovalPage.Approved shown);

  static native TemplateInstance packages(
      Filled form, List<PackageProductPages.Line> products, List<TechniquesPage.Priced> techniques, List<Integer> lengths,
      String currency);

  private Pages() {}
}
