package clinic.rhomboid.desk;

import clinic.rhomboid.booking.KnownClient;
import clinic.rhomboid.booking.Undoing;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes back what was done to a visit last, for a few minutes. */
@Path("/desk/visits/{id}/undo")
public class DeskUndo {

  private final Undoing undoing;
  private final DeskAnswers answers;
  private final Happened happened;
  private final SecurityIdentity staff;

  DeskUndo(Undoing undoing, DeskAnswers answers, Happened happened, SecurityIdentity staff) {
    this.undoing = undoing;
    this.answers = answers;
    this.happened = happened;
    this.staff = staff;
  }

  @POST
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response undo(UUID id) {
    answers.visit(id);
    return switch (undoing.undo(id, staff.getPrincipal().getName())) {
      case UNDONE -> answers.backToDay(answers.visit(id));
      case TOO_LATE -> answers.conflict(id, "It can’t be undone any more.");
      case NOT_FOR_CLIENT -> answers.conflict(id, KnownClient.NOT_AVAILABLE);
      case NOT_FREE -> answers.conflict(id, happened.before(id).orElse("The time it had is not free any more."));
    };
  }
}
