package clinic.rhomboid.journey;

import clinic.rhomboid.booking.VisitDoor;
import clinic.rhomboid.proof.ClientSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Booking again from an earlier visit's page. The link alone does not open what was signed. */
@Path("/visits/{token}/next-visit")
public class NextVisitByLink {

  private final VisitDoor door;
  private final ClientSessions sessions;
  private final NextVisit next;

  NextVisitByLink(VisitDoor door, ClientSessions sessions, NextVisit next) {
    this.door = door;
    this.sessions = sessions;
    this.next = next;
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@PathParam("token") String token) {
    var visit = door.open(token).orElseThrow(NotFoundException::new);
    return sessions.current().filter(proof -> proof.opens(visit.id, visit.clientId)).isPresent()
        ? next.begin(visit.clientId)
        : Answer.goTo("/visits/" + token + "/proof");
  }
}
