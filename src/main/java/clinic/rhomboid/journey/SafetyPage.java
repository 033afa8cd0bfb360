package clinic.rhomboid.journey;

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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Step 3: the signs for which somebody must get help at once, as one list. */
@Path("/book/{token}/safety")
public class SafetyPage {

  private final DraftAccess access;
  private final Saving saving;
  private final QuestionPages pages;

  SafetyPage(DraftAccess access, Saving saving, QuestionPages pages) {
    this.access = access;
    this.saving = saving;
    this.pages = pages;
  }

  /** A sign as the page lists it. */
  record Sign(String id, String label, String words) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.SAFETY);
    return Answer.page(Pages.safety(signs(pages), open.sheet(), open.form(Step.SAFETY), new Problems()));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var sent = Form.of(posted);
    var open = access.open(token, Step.SAFETY).sent(sent);
    var form = SafetyForm.clean(pages.emergencies(), sent);
    var problems = SafetyForm.check(form);
    if (SafetyForm.asksWhich(form)) {
      return Answer.goTo(open.path("unsure" + open.sheet().query()));
    }
    return saving.goOn(open, Step.SAFETY, form, problems,
        () -> Pages.safety(signs(pages), open.sheet(), form, problems));
  }

  static List<Sign> signs(QuestionPages pages) {
    return pages.emergencies().stream().map(flag -> new Sign(flag.id(), flag.label(), flag.question())).toList();
  }
}
