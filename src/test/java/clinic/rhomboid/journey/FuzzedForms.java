package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.booking.OfferedTimes;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.screening.Screening;
import clinic.rhomboid.time.Typed;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Fields as anybody may send them to the client's pages: each is read, or comes back with a problem. */
public final class FuzzedForms {

  private static final RuleSet RULES = RulesFile.RULES;
  private static final QuestionPages PAGES = new QuestionPages(RULES, new Anew(RULES), Set::of);
  private static final QuestionForm QUESTIONS = new QuestionForm(RULES);
  private static final DraftAnswers ANSWERS = new DraftAnswers(RULES, new ComplaintQuestions(RULES), PAGES, QUESTIONS);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private FuzzedForms() {}

  /** A page of screening questions; what remains of the fields can always be decided about. */
  public static void questions(String text) {
    var fields = fields(text);
    for (var step : List.of(Step.WARNINGS, Step.HEALTH_1, Step.HEALTH_2, Step.HEALTH_3)) {
      var page = PAGES.page(step);
      var form = QUESTIONS.clean(page, Form.of(fields));
      QUESTIONS.check(page, form);
      var answers = ANSWERS.of(DraftContent.EMPTY.withPage(step.slug, form.fields()), Reply.UNANSWERED);
      Screening.of(RULES, answers);
    }
  }

  /** Dates, times and words of addresses and forms. */
  public static void typed(String text) {
    Typed.date(text).map(LocalDate::toString);
    Typed.instant(text).map(Object::toString);
    OfferedTimes.Choice.of(text);
    var fields = fields(text);
    TimeQuery.of(fields).href();
    BirthDate.read(Form.of(fields), TODAY, new Problems());
  }

  private static MultivaluedHashMap<String, String> fields(String text) {
    var fields = new MultivaluedHashMap<String, String>();
    for (var field : text.split("&")) {
      var parts = field.split("=", 2);
      fields.add(parts[0], parts.length == 2 ? parts[1] : "");
    }
    return fields;
  }
}
