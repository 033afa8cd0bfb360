package clinic.rhomboid.setup;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.location.Location;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;

/** Single days on which a therapist's hours are other than the week's, and time off. */
@Path("/owner/setup/therapists/{id}")
@FreshLogin
public class DaysPage {

  private static final String STEP = "set up working hours";
  private static final WeekHours.Day THAT_DAY = new WeekHours.Day(0, "That day");

  private final Locations locations;
  private final TherapistBook therapists;
  private final DaysBook days;
  private final Saving saving;

  DaysPage(Locations locations, TherapistBook therapists, DaysBook days, Saving saving) {
    this.locations = locations;
    this.therapists = therapists;
    this.days = days;
    this.saving = saving;
  }

  @GET
  @Path("/days")
  @RolesAllowed("owner")
  public Response show(@PathParam("id") String id) {
    return Answer.page(Pages.days(known(id), THAT_DAY, new Filled(), days.of(locations.only(), id)));
  }

  @POST
  @Path("/days")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response put(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var day = form.date("day", "Choose the day");
    var shifts = WeekHours.read(form, THAT_DAY);
    return saved(id, form, place -> days.put(place, id, day, shifts));
  }

  @POST
  @Path("/days/removal")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var day = form.date("day", "Choose the day");
    return saved(id, form, place -> days.remove(place, id, day));
  }

  @POST
  @Path("/time-off")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response off(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var first = form.date("off-from", "Choose the first day");
    var last = form.text("off-to").isEmpty() ? first : form.date("off-to", "Choose the last day");
    var from = form.timeIfAny("off-from-time");
    var to = form.timeIfAny("off-to-time");
    if (first != null && last != null && !end(last, to).isAfter(start(first, from))) {
      form.add("off-to", "The end must be later than the beginning");
    }
    return saved(id, form, place -> days.addOff(id, start(first, from), end(last, to)));
  }

  @POST
  @Path("/time-off/removal")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response removeOff(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var entry = form.text("entry").matches("\\d{1,9}") ? Integer.parseInt(form.text("entry")) : 0;
    return saved(id, form, place -> days.removeOff(id, entry));
  }

  private Response saved(String id, Filled form, Consumer<Location> change) {
    var person = known(id);
    return form.wrong() || !saving.save(form, STEP, change)
        ? Answer.again(Pages.days(person, THAT_DAY, form, days.of(locations.only(), id)))
        : Answer.goTo(TherapistPages.LIST + "/" + id + "/days");
  }

  private Instant start(LocalDate day, LocalTime time) {
    return day.atTime(time == null ? LocalTime.MIN : time).atZone(locations.only().zoneId()).toInstant();
  }

  private Instant end(LocalDate day, LocalTime time) {
    return (time == null ? day.plusDays(1).atStartOfDay() : day.atTime(time)).atZone(locations.only().zoneId()).toInstant();
  }

  private TherapistBook.Person known(String id) {
    return therapists.find(id).orElseThrow(NotFoundException::new);
  }
}
