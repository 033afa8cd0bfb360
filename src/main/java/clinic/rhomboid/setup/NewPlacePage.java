package clinic.rhomboid.setup;

import clinic.rhomboid.location.Here;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Another place of the clinic, with rooms, prices and hours of its own. It begins with the policies of the place one is at. */
@Path("/owner/setup/places/new")
public class NewPlacePage {

  private final Locations locations;
  private final PlaceBook places;
  private final Saving saving;
  private final Here here;

  NewPlacePage(Locations locations, PlaceBook places, Saving saving, Here here) {
    this.locations = locations;
    this.places = places;
    this.saving = saving;
    this.here = here;
  }

  @GET
  @RolesAllowed("owner")
  public Response show() {
    return Answer.page(page(ClinicForm.of(locations.only()).with("name", "").with("address", "")));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var details = new Location();
    ClinicForm.read(form, details);
    return form.wrong() || !saving.save(form, "add a place", like -> places.add(details, like))
        ? Answer.again(page(form))
        : Response.seeOther(URI.create(Answer.LIST)).cookie(here.choose(details.id)).build();
  }

  private static TemplateInstance page(Filled form) {
    return Pages.place(form, Country.all(), ClinicForm.ZONES);
  }
}
