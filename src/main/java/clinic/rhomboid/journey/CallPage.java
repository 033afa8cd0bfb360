package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Booking;
import io.quarkus.qute.TemplateInstance;
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

/** Asking for a therapist's call, when one may decide but nothing can be offered. */
@Path("/book/{token}/call")
public class CallPage {

  private final DraftAccess access;
  private final DraftScreening screening;
  private final YouForm you;
  private final Summary summary;
  private final Saving saving;
  private final Conflicts conflicts;
  private final Booking booking;
  private final Finishing finishing;

  CallPage(DraftAccess access, DraftScreening screening, YouForm you, Summary summary, Saving saving, Conflicts conflicts, Booking booking,
      Finishing finishing) {
    this.access = access;
    this.screening = screening;
    this.you = you;
    this.summary = summary;
    this.saving = saving;
    this.booking = booking;
    this.conflicts = conflicts;
    this.finishing = finishing;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.YOU);
    return screening.verdict(open).onlyACallHelps()
        ? Answer.page(page(open, you.shown(open), new Problems()))
        : Answer.goTo(open, Step.RESULT);
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var sent = Form.of(posted);
    var open = access.open(token, Step.YOU).sent(sent);
    var form = you.clean(sent);
    var problems = new Problems();
    var request = you.read(open, form, problems);
    if (request == null) {
      return Answer.again(page(open, form, problems));
    }
    var kept = saving.keep(open, form, true);
    if (kept.overtaken()) {
      return conflicts.told(kept.draft(), Step.YOU, "call", form);
    }
    return finishing.after(open, booking.askForCall(finishing.key(open.draft().id), request), null);
  }

  private TemplateInstance page(OpenDraft open, Form form, Problems problems) {
    return Pages.you(new YouView(Step.RESULT.slug, true, open.underAge(), you.consent(), null, summary.of(open), YouForm.state(open), open.sheet(), form,
        problems));
  }
}
