package clinic.rhomboid.journey;

import clinic.rhomboid.screening.RuleSet;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is asked besides when the client is not of age. */
@Path("/book/{token}/guardian")
public class GuardianPage {

  private static final String GUARDIAN = "guardianConsent";
  private static final String DOCTOR = "medicalClearance";
  static final List<String> QUESTIONS = List.of(GUARDIAN, DOCTOR);
  static final List<String> ANSWERS = List.of("yes", "no");

  private final DraftAccess access;
  private final Saving saving;
  private final RuleSet rules;

  GuardianPage(DraftAccess access, Saving saving, RuleSet rules) {
    this.access = access;
    this.saving = saving;
    this.rules = rules;
    // Other rules may ask older ones too, or their doctor and not their guardian: better not to start than not to ask.
    if (rules.askedBelow(GUARDIAN) != Step.OF_AGE || rules.askedBelow(DOCTOR) > Step.OF_AGE) {
      throw new IllegalStateException("The pages ask a guardian of clients under " + Step.OF_AGE + ", the rules of others");
    }
  }

  /** What the page shows. */
  record Shown(List<Asked> questions, Sheet sheet, Form form, Problems problems) {}

  /** A question to be answered with yes or no. */
  record Asked(String id, String words) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.GUARDIAN);
    if (!open.underAge()) {
      return Answer.goTo(open, Step.WHERE);
    }
    return Answer.page(Pages.guardian(new Shown(asked(open), open.sheet(), open.form(Step.GUARDIAN), new Problems())));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var sent = Form.of(posted);
    var open = access.open(token, Step.GUARDIAN).sent(sent);
    var asked = asked(open);
    var form = clean(sent).only((field, value) -> asked.stream().anyMatch(question -> question.id().equals(field)));
    var problems = new Problems();
    for (var question : asked) {
      if (!form.has(question.id())) {
        problems.add(question.id(), "Choose yes or no");
      }
    }
    return saving.goOn(open, Step.GUARDIAN, form, problems,
        () -> Pages.guardian(new Shown(asked, open.sheet(), form, problems)));
  }

  /** What the page sent, without anything it never asks. */
  static Form clean(Form posted) {
    return posted.only((field, value) -> QUESTIONS.contains(field) && ANSWERS.contains(value));
  }

  private List<Asked> asked(OpenDraft open) {
    var asked = new ArrayList<Asked>();
    asked.add(question(GUARDIAN));
    if (open.age() < rules.askedBelow(DOCTOR)) {
      asked.add(question(DOCTOR));
    }
    return asked;
  }

  /** In the words of the rules, without the age they begin with: it is asked of nobody else. */
  private Asked question(String id) {
    var words = rules.clientQuestions().get(id).replaceFirst("^Under \\d+: ", "");
    return new Asked(id, Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }
}
