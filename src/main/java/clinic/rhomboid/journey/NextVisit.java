package clinic.rhomboid.journey;

import clinic.rhomboid.booking.VisitDoor;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.proof.Proof;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Booking again: begins a form with what this client signed last. Only for whoever has proven to be the client. */
@Path("/")
public class NextVisit {

  private final VisitDoor door;
  private final ClientSessions sessions;
  private final Clients clients;
  private final Returning returning;
  private final Beginning beginning;
  private final Locations locations;

  NextVisit(VisitDoor door, ClientSessions sessions, Clients clients, Returning returning, Beginning beginning,
      Locations locations) {
    this.door = door;
    this.sessions = sessions;
    this.clients = clients;
    this.returning = returning;
    this.beginning = beginning;
    this.locations = locations;
  }

  @POST
  @Path("/visits/{token}/next-visit")
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  public Response afterVisit(@PathParam("token") String token) {
    var visit = door.open(token).orElseThrow(NotFoundException::new);
    return sessions.current().filter(proof -> proof.opens(visit.id, visit.clientId)).isPresent()
        ? begin(visit.clientId)
        : Answer.goTo("/visits/" + token + "/proof");
  }

  @POST
  @Path("/me/next-visit")
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  public Response fromRecord() {
    return sessions.current().filter(Proof::opensRecord)
        .map(proof -> begin(proof.clientId())).orElseGet(() -> Answer.goTo("/me"));
  }

  private Response begin(UUID clientId) {
    return returning.content(clients.findById(clientId))
        .map(content -> beginning.again(locations.only().id, content)).orElseGet(() -> Answer.goTo("/book"));
  }
}
