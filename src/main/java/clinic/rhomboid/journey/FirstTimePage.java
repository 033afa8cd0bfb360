package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Locations;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Times for a client who knows the technique; the questions come afterwards. */
@Path("/book/time")
public class FirstTimePage {

  private final TimeFinder finder;
  private final Locations locations;
  private final Pictures pictures;

  FirstTimePage(TimeFinder finder, Locations locations, Pictures pictures) {
    this.finder = finder;
    this.locations = locations;
    this.pictures = pictures;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@Context UriInfo address) {
    var location = locations.only().id;
    var asked = TimeQuery.of(address.getQueryParameters());
    if (asked.technique() == null || finder.services(location, asked.technique()).isEmpty()) {
      return Answer.goTo("/book");
    }
    var needs = Needs.ofStranger(pictures.lastSeen(location).location().firstVisitMinutes);
    return Answer.page(Pages.time(finder.view(
        location, finder.settled(location, asked), List.of(asked.technique()), needs, null, false, "/")));
  }
}
