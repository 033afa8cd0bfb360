package clinic.rhomboid.desk;

import clinic.rhomboid.booking.LinkRenewal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A new link to a visit for a client whose mail was read by somebody else; the old one is dead at once. */
@Path("/desk/visits/{id}/link")
public class DeskLink {

  private final LinkRenewal renewal;
  private final DeskAnswers answers;
  private final SecurityIdentity staff;

  DeskLink(LinkRenewal renewal, DeskAnswers answers, SecurityIdentity staff) {
    this.renewal = renewal;
    this.answers = answers;
    this.staff = staff;
  }

  @POST
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response renew(UUID id) {
    var visit = answers.visit(id);
    renewal.renew(id, staff.getPrincipal().getName());
    return answers.backToDay(visit);
  }
}
