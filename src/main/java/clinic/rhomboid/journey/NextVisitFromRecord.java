package clinic.rhomboid.journey;

import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.proof.Proof;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Booking again from a client's own record. */
@Path("/me/next-visit")
public class NextVisitFromRecord {

  private final ClientSessions sessions;
  private final NextVisit next;

  NextVisitFromRecord(ClientSessions sessions, NextVisit next) {
    this.sessions = sessions;
    this.next = next;
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin() {
    return sessions.current().filter(Proof::opensRecord)
        .map(proof -> next.begin(proof.clientId())).orElseGet(() -> Answer.goTo("/me"));
  }
}
