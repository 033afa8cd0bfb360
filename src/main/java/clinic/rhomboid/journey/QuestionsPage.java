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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Step 4: the other warning signs and the health conditions. */
@Path("/book/{token}/{page:anew|warnings|health-1|health-2|health-3}")
public class QuestionsPage {

  private static final int PARTS = 4;

  private final DraftAccess access;
  private final Saving saving;
  private final QuestionPages pages;
  private final QuestionForm questions;
  private final RuleSet rules;

  QuestionsPage(DraftAccess access, Saving saving, QuestionPages pages, QuestionForm questions, RuleSet rules) {
    this.access = access;
    this.saving = saving;
    this.pages = pages;
    this.questions = questions;
    this.rules = rules;
  }

  /**
   * Where the page stands, and the two questions that come after some answers.
   *
   * @param part of how many parts of the step, which are none for a client who confirms
   */
  record Place(int part, int parts, String back, String noteQuestion, String clearedQuestion) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token, @PathParam("page") String slug) {
    var step = Step.of(slug);
    var open = access.open(token, step);
    return Answer.page(Pages.questions(
        pages.page(step), place(open, step), Places.of(rules), open.sheet(), open.form(step), new Problems()));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("token") String token, @PathParam("page") String slug, MultivaluedMap<String, String> posted) {
    var step = Step.of(slug);
    var sent = Form.of(posted);
    var open = access.open(token, step).sent(sent);
    var page = pages.page(step, open.content());
    var form = questions.clean(page, sent);
    var problems = questions.check(page, form);
    return saving.goOn(open, step, form, problems,
        () -> Pages.questions(page, place(open, step), Places.of(rules), open.sheet(), form, problems));
  }

  private Place place(OpenDraft open, Step step) {
    var part = step == Step.ANEW ? 0 : step.ordinal() - Step.WARNINGS.ordinal() + 1;
    return new Place(part, open.content().returning() ? 0 : PARTS, step.previous(open.content(), open.today()).slug,
        rules.clearanceQuestion(), rules.clearedQuestion());
  }
}
