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

/** Which of the emergency signs the client is not sure about. */
@Path("/book/{token}/unsure")
public class UnsurePage {

  private final DraftAccess access;
  private final Saving saving;
  private final QuestionPages pages;

  UnsurePage(DraftAccess access, Saving saving, QuestionPages pages) {
    this.access = access;
    this.saving = saving;
    this.pages = pages;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.SAFETY);
    return Answer.page(Pages.unsure(SafetyPage.signs(pages), open.sheet(), Form.EMPTY, new Problems()));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var sent = Form.of(posted);
    var open = access.open(token, Step.SAFETY).sent(sent);
    var form = SafetyForm.clean(pages.emergencies(), sent).with(SafetyForm.SIGNS, List.of(QuestionGroup.NOT_SURE));
    var problems = new Problems();
    if (!form.has(SafetyForm.UNSURE)) {
      problems.add(SafetyForm.UNSURE, "Tick what you are not sure about. If it is none of these after all, go back.");
    }
    return saving.goOn(open, Step.SAFETY, form, problems,
        () -> Pages.unsure(SafetyPage.signs(pages), open.sheet(), form, problems));
  }
}
