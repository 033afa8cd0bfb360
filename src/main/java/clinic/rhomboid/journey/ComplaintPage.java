package clinic.rhomboid.journey;

import clinic.rhomboid.screening.ComplaintField;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Step 2: how it feels, on a few calm pages. */
@Path("/book/{token}/{page:how|since|helps|wishes}")
public class ComplaintPage {

  private static final Map<Step, String> TITLES = Map.of(
      Step.HOW, "How does it feel?",
      Step.SINCE, "Since when?",
      Step.HELPS, "What changes it?",
      Step.WISHES, "What would you like?");

  private final DraftAccess access;
  private final Saving saving;
  private final ComplaintQuestions questions;

  ComplaintPage(DraftAccess access, Saving saving, ComplaintQuestions questions) {
    this.access = access;
    this.saving = saving;
    this.questions = questions;
  }

  /** What the page shows. */
  record Shown(
      String back, String title, List<ComplaintField> fields, Sheet sheet, Form form, Problems problems) {

    /** What is said below a question with several answers, or null where its own words say it. */
    public String hint(ComplaintField field) {
      if (!field.required()) {
        return "You can leave this empty.";
      }
      return field.label().contains("Choose all") ? null : "Choose all that fit.";
    }
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token, @PathParam("page") String page) {
    var step = Step.of(page);
    var open = access.open(token, step);
    return Answer.page(Pages.complaint(shown(open, step, open.form(step), new Problems())));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("token") String token, @PathParam("page") String page, MultivaluedMap<String, String> posted) {
    var step = Step.of(page);
    var sent = Form.of(posted);
    var open = access.open(token, step).sent(sent);
    var form = questions.clean(step, sent);
    var problems = questions.check(step, form);
    return saving.goOn(open, step, form, problems, () -> Pages.complaint(shown(open, step, form, problems)));
  }

  private Shown shown(OpenDraft open, Step step, Form form, Problems problems) {
    return new Shown(step.previous(open.content(), open.today()).slug, TITLES.get(step), questions.on(step), open.sheet(),
        form, problems);
  }
}
