package clinic.rhomboid.setup;

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
import org.jboss.resteasy.reactive.RestQuery;

/** The clinic's name, place and emergency contacts. A new clinic is first asked for its country, which suggests the rest. */
@Path("/owner/setup/clinic")
public class ClinicPage {

  private final Locations locations;
  private final PlaceBook places;
  private final Saving saving;

  ClinicPage(Locations locations, PlaceBook places, Saving saving) {
    this.locations = locations;
    this.places = places;
    this.saving = saving;
  }

  @GET
  @RolesAllowed("owner")
  public Response show(@RestQuery String country) {
    if (locations.first().isPresent()) {
      return Answer.page(page(ClinicForm.of(locations.only())));
    }
    return Country.of(country).map(chosen -> Answer.page(page(ClinicForm.suggested(chosen))))
        .orElseGet(() -> Answer.page(Pages.country(Country.all())));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var details = new Location();
    ClinicForm.read(form, details);
    return form.wrong() || !saving.save(form, "set up the clinic", () -> places.put(details))
        ? Answer.again(page(form)) : Answer.goTo(Answer.LIST);
  }

  private static TemplateInstance page(Filled form) {
    return Pages.clinic(form, Country.all(), ClinicForm.ZONES);
  }
}
