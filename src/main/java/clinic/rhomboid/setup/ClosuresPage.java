package clinic.rhomboid.setup;

import clinic.rhomboid.location.Locations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Days and hours at which a place is closed for everybody. */
@Path("/owner/setup/closures")
public class ClosuresPage {

  private static final String STEP = "set up closed days";
  private static final String LIST = "/owner/setup/closures";

  private final Locations locations;
  private final ClosureBook closures;
  private final Saving saving;

  ClosuresPage(Locations locations, ClosureBook closures, Saving saving) {
    this.locations = locations;
    this.closures = closures;
    this.saving = saving;
  }

  @GET
  @RolesAllowed("owner")
  public Response show() {
    return Answer.page(Pages.closures(new Filled(), closures.of(locations.only())));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var day = form.date("day", "Choose the day");
    var name = form.line("name", "Say what it is");
    var from = form.timeIfAny("from");
    var to = form.timeIfAny("to");
    if (!form.wrong() && ((from == null) != (to == null) || from != null && !to.isAfter(from))) {
      form.add("to", "Write both times, the end later than the beginning, or none for the whole day");
    }
    return form.wrong() || !saving.save(form, STEP, place -> closures.add(place, day, from, to, name))
        ? Answer.again(Pages.closures(form, closures.of(locations.only()))) : Answer.goTo(LIST);
  }

  @POST
  @Path("/{id}/removal")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(@PathParam("id") int id) {
    if (!closures.known(locations.only(), id)) {
      throw new NotFoundException();
    }
    saving.save(new Filled(), STEP, place -> closures.remove(id));
    return Answer.goTo(LIST);
  }
}
