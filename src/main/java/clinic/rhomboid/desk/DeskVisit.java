package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ByStaff;
import clinic.rhomboid.booking.Attendance;
import clinic.rhomboid.booking.AttendanceStep;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** What the desk notes of one visit. Each answer leads back to the visit's day. */
@Path("/desk/visits/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class DeskVisit {

  private final Attendance attendance;
  private final DeskAnswers answers;
  private final SecurityIdentity staff;

  DeskVisit(Attendance attendance, DeskAnswers answers, SecurityIdentity staff) {
    this.attendance = attendance;
    this.answers = answers;
    this.staff = staff;
  }

  @POST
  @Path("arrival")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response arrival(UUID id) {
    return note(id, AttendanceStep.ARRIVAL);
  }

  @POST
  @Path("arrival/undo")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response arrivalUndo(UUID id) {
    return note(id, AttendanceStep.ARRIVAL_UNDO);
  }

  @POST
  @Path("session")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response session(UUID id) {
    return note(id, AttendanceStep.SESSION);
  }

  @POST
  @Path("session/undo")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response sessionUndo(UUID id) {
    return note(id, AttendanceStep.SESSION_UNDO);
  }

  @POST
  @Path("completion")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response completion(UUID id) {
    return note(id, AttendanceStep.COMPLETION);
  }

  @POST
  @Path("completion/undo")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response completionUndo(UUID id) {
    return note(id, AttendanceStep.COMPLETION_UNDO);
  }

  @POST
  @Path("no-show")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response noShow(UUID id) {
    return note(id, AttendanceStep.NO_SHOW);
  }

  @POST
  @Path("no-show/undo")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response noShowUndo(UUID id) {
    return note(id, AttendanceStep.NO_SHOW_UNDO);
  }

  private Response note(UUID id, AttendanceStep step) {
    var visit = answers.visit(id);
    return switch (attendance.note(id, step, actor())) {
      case NOTED -> answers.backToDay(visit);
      case NOT_YET -> answers.conflict(id, "It is on a later day, and who came is noted on the day itself.");
      case CHANGED_MEANWHILE -> answers.conflict(id, "Somebody changed it meanwhile. This is how it stands now.");
      case FORM_MISSING -> answers.conflict(id, "The form is missing, and it comes before the session.");
      case THERAPIST_FIRST -> answers.conflict(id, "A therapist must clear this visit first.");
    };
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
