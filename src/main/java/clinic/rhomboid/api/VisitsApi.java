package clinic.rhomboid.api;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Cancelling;
import clinic.rhomboid.booking.ChangeOutcome;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Moving;
import clinic.rhomboid.booking.VisitDoor;
import clinic.rhomboid.web.FieldError;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** A visit, for whoever holds its link. */
@Path("/api/v1/visits/{token}")
@Produces(MediaType.APPLICATION_JSON)
public class VisitsApi {

  private static final String CLIENT = "client";

  private final VisitDoor door;
  private final Moving moving;
  private final Cancelling cancelling;
  private final Clinic clinic;
  private final Conflicts conflicts;
  private final Clock clock;

  VisitsApi(
      VisitDoor door, Moving moving, Cancelling cancelling, Clinic clinic, Conflicts conflicts, Clock clock) {
    this.door = door;
    this.moving = moving;
    this.cancelling = cancelling;
    this.clinic = clinic;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  record VisitJson(
      String id, String status, String start, String end, String technique, Integer minutes, String therapist,
      boolean canMove, boolean canCancel) {}

  @GET
  @PermitAll
  public VisitJson visit(String token) {
    return json(find(token));
  }

  @POST
  @Path("/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @RequestBody(content = @Content(schema = @Schema(implementation = Shapes.Move.class)))
  public VisitJson move(String token, String body) {
    var visit = find(token);
    var errors = new ArrayList<FieldError>();
    var start = JsonBody.of(body, errors, "start").instant("start");
    Clinic.check(errors);
    var outcome = moving.move(visit.id, start, null, CLIENT);
    if (outcome instanceof ChangeOutcome.NotFree notFree) {
      throw conflicts.notFree(supply(), notFree.query(), start);
    }
    return changed(outcome);
  }

  @POST
  @Path("/cancellation")
  @PermitAll
  public VisitJson cancel(String token) {
    return changed(cancelling.cancel(find(token).id, CLIENT));
  }

  private VisitJson changed(ChangeOutcome outcome) {
    if (outcome instanceof ChangeOutcome.Changed changed) {
      return json(changed.visit());
    }
    if (outcome instanceof ChangeOutcome.Forbidden forbidden) {
      throw Conflicts.forbiddenThen(forbidden.decision());
    }
    throw Conflicts.of("too-late", "This visit can no longer be changed", "It has begun, is over or was called off.");
  }

  private Appointment find(String token) {
    return door.open(token).orElseThrow(NotFoundException::new);
  }

  private VisitJson json(Appointment visit) {
    var times = new Times(supply().zone());
    var now = clock.instant();
    return new VisitJson(visit.id.toString(), visit.told().name(), times.text(visit.startsAt), times.text(visit.endsAt),
        visit.technique, visit.minutes, visit.therapistId, visit.clientMayMove(now), visit.clientMayCancel(now));
  }

  private ClinicSupply supply() {
    return clinic.at(null, new ArrayList<>());
  }
}
