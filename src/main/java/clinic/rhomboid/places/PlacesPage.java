package clinic.rhomboid.places;

import clinic.rhomboid.accounts.LocalPath;
import clinic.rhomboid.location.Here;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the clinic can be visited, and at which of its places this browser is: for clients and staff alike. */
@Path("/places")
@Produces(MediaType.TEXT_HTML)
public class PlacesPage {

  private final Locations locations;
  private final Here here;
  private final SecurityIdentity staff;

  PlacesPage(Locations locations, Here here, SecurityIdentity staff) {
    this.locations = locations;
    this.here = here;
    this.staff = staff;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance places(List<Place> places, String next);
  }

  /** One of them as the page shows it. */
  public record Place(int id, String name, String address, String opening, boolean here) {

    static Place of(Location location, int here) {
      return new Place(location.id, location.name, location.address, location.opening, location.id == here);
    }
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance show(@RestQuery String next) {
    var now = locations.only().id;
    var open = staff.isAnonymous() ? locations.offering() : locations.inOrder();
    return Templates.places(
        open.stream().map(place -> Place.of(place, now)).toList(), LocalPath.or(next, "/"));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@RestForm String place, @RestForm String next) {
    var chosen = locations.inOrder().stream().filter(one -> one.id.toString().equals(place)).findFirst();
    return chosen
        .map(one -> Response.seeOther(URI.create(LocalPath.or(next, "/"))).cookie(here.choose(one.id)).build())
        .orElseGet(() -> Response.status(422).entity(show(next)).build());
  }
}
