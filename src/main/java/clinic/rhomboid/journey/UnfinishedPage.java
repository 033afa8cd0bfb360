package clinic.rhomboid.journey;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Saves a page in between, as far as it is filled in. It counts as answered only once it is sent. */
@Path("/book/{token}/{page:guardian|where|how|since|helps|wishes|safety|anew|warnings|health-1|health-2|health-3|you}/unfinished")
public class UnfinishedPage {

  private final DraftAccess access;
  private final PageForms forms;
  private final Saving saving;
  private final Conflicts conflicts;

  UnfinishedPage(DraftAccess access, PageForms forms, Saving saving, Conflicts conflicts) {
    this.access = access;
    this.forms = forms;
    this.saving = saving;
    this.conflicts = conflicts;
  }

  /**
   * What stands beside the form from now on.
   *
   * @param at when it was saved, in words
   * @param overtaken whether another window was faster, so that nothing was saved
   */
  record Shown(Sheet sheet, String at, boolean overtaken) {}

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("token") String token, @PathParam("page") String slug, @HeaderParam("HX-Request") String inPage,
      MultivaluedMap<String, String> posted) {
    var step = Step.of(slug);
    try {
      var form = Form.of(posted);
      var open = access.open(token, step).sent(form);
      return save(open, step, forms.clean(step, open.content(), form));
    } catch (WebApplicationException elsewhere) {
      // The draft has gone on without this window, whose next press leads to where it stands: no place for a whole page.
      if (inPage != null && elsewhere.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
        return Response.noContent().build();
      }
      throw elsewhere;
    }
  }

  private Response save(OpenDraft open, Step step, Form form) {
    if (form.length() > Saving.MOST) {
      return Response.noContent().build();
    }
    var kept = saving.keep(open, form, false);
    return Answer.page(Pages.unfinished(
        new Shown(open.sheet(), conflicts.savedAt(kept.draft(), step), kept.overtaken())));
  }
}
