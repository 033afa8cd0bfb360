package clinic.rhomboid.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where the set-up begins and every step comes back to, and where an owner finds the settings later. */
@Path("/owner/setup")
public class ChecklistPage {

  private final Checklist checklist;

  ChecklistPage(Checklist checklist) {
    this.checklist = checklist;
  }

  @GET
  @RolesAllowed("owner")
  public Response show() {
    return Answer.page(Pages.checklist(checklist.read()));
  }
}
