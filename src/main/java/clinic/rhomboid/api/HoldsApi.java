package clinic.rhomboid.api;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.web.FieldError;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Keeps a time for a client who is still filling in the form. */
@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
public class HoldsApi {

  private final Holds holds;
  private final Clinic clinic;
  private final Conflicts conflicts;

  HoldsApi(Holds holds, Clinic clinic, Conflicts conflicts) {
    this.holds = holds;
    this.clinic = clinic;
    this.conflicts = conflicts;
  }

  record HoldJson(String hold, String expiresAt, String therapist) {}

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @RequestBody(content = @Content(schema = @Schema(implementation = Shapes.Hold.class)))
  public Response hold(String body) {
    var errors = new ArrayList<FieldError>();
    var json = JsonBody.of(body, errors, "technique", "minutes", "start", "therapist", "needs", "location");
    var supply = clinic.at(json.optionalText("location", 20), errors);
    var service = clinic.service(supply, json.text("technique", 40), json.integer("minutes"), errors);
    var start = json.instant("start");
    var therapist = clinic.therapist(supply, json.optionalText("therapist", 40), errors);
    var needs = clinic.needs(supply, json.optionalText("needs", 400), errors);
    Clinic.check(errors);
    var kept = holds.keep(supply.location().id, new WantedTime(service, start, therapist), needs, null)
        .orElseThrow(() -> conflicts.notFree(supply,
            new Availability.Query(supply.location().id, service.technique(), service.minutes(), therapist, needs), start));
    var times = new Times(supply.zone());
    return Response.status(Response.Status.CREATED)
        .entity(new HoldJson(kept.token(), times.text(kept.hold().expiresAt), kept.hold().therapistId))
        .build();
  }

  @DELETE
  @Path("/{hold}")
  @PermitAll
  public void release(String hold) {
    holds.release(holds.byToken(hold).orElseThrow(NotFoundException::new));
  }
}
