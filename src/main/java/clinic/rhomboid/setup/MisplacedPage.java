package clinic.rhomboid.setup;

import clinic.rhomboid.booking.Misplacing;
import clinic.rhomboid.location.Locations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Visits to come that have lost their place since they were booked, for the front desk to settle one by one. */
@Path("/desk/misplaced")
public class MisplacedPage {

  private final Misplacing misplacing;
  private final LostLines lines;
  private final Locations locations;

  MisplacedPage(Misplacing misplacing, LostLines lines, Locations locations) {
    this.misplacing = misplacing;
    this.lines = lines;
    this.locations = locations;
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  public Response show() {
    return Answer.page(Pages.misplaced(lines.of(misplacing.now(locations.only().id))));
  }
}
