package clinic.rhomboid.setup;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.location.Locations;
import io.quarkus.qute.TemplateInstance;
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

/** When a therapist works, week by week. */
@Path("/owner/setup/therapists/{id}/hours")
@FreshLogin
public class HoursPage {

  private final Locations locations;
  private final TherapistBook therapists;
  private final HoursBook hours;
  private final Saving saving;

  HoursPage(Locations locations, TherapistBook therapists, HoursBook hours, Saving saving) {
    this.locations = locations;
    this.therapists = therapists;
    this.hours = hours;
    this.saving = saving;
  }

  @GET
  @RolesAllowed("owner")
  public Response show(@PathParam("id") String id) {
    var person = known(id);
    var shifts = hours.of(locations.only(), id);
    var form = shifts.isEmpty() ? WeekHours.suggested() : WeekHours.of(shifts);
    return Answer.page(page(person, form, shifts.isEmpty()));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    var person = known(id);
    var form = Filled.of(posted);
    var shifts = WeekHours.read(form);
    return form.wrong() || !saving.save(form, "set up working hours", place -> hours.put(place, id, shifts))
        ? Answer.again(page(person, form, false)) : Answer.goTo(TherapistPages.LIST);
  }

  private TherapistBook.Person known(String id) {
    return therapists.find(id).orElseThrow(NotFoundException::new);
  }

  private TemplateInstance page(TherapistBook.Person person, Filled form, boolean suggested) {
    return Pages.hours(person, WeekHours.DAYS, form, suggested);
  }
}
