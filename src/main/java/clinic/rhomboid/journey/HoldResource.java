package clinic.rhomboid.journey;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keeps a time for the draft instead of the one it had, or lets it go. */
@Path("/book/{token}/hold")
public class HoldResource {

  private final DraftAccess access;
  private final DraftScreening screening;
  private final WantedForm wantedForm;
  private final HeldTimes held;

  HoldResource(DraftAccess access, DraftScreening screening, WantedForm wantedForm, HeldTimes held) {
    this.access = access;
    this.screening = screening;
    this.wantedForm = wantedForm;
    this.held = held;
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response hold(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var open = access.open(token, Step.TIME);
    var form = Form.of(posted);
    if (form.has("release")) {
      held.letGo(open);
      return Answer.goTo(open, Step.TIME);
    }
    var wanted = wantedForm.read(open.draft().locationId, form).orElse(null);
    var verdict = screening.verdict(open);
    if (wanted == null || verdict.decision().disposition().forbidsBooking() || verdict.blocks(wanted.service().technique())) {
      return Answer.goTo(open, Step.RESULT);
    }
    return held.keep(open, wanted, screening.needs(open, verdict, wanted.service().technique()))
        ? Answer.goTo(open, Step.TIME)
        : Answer.goTo(open.path(WantedForm.gone(wanted)));
  }
}
