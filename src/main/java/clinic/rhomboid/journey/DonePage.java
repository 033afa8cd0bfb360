package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.time.ClientTimes;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.format.TextStyle;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Step 8: what was booked, and what happens next. */
@Path("/book/{token}/done")
public class DonePage {

  private final DraftAccess access;
  private final Appointments appointments;
  private final Clients clients;
  private final VisitLinks links;
  private final Pictures pictures;
  private final RuleSet rules;

  DonePage(DraftAccess access, Appointments appointments, Clients clients, VisitLinks links, Pictures pictures,
      RuleSet rules) {
    this.access = access;
    this.appointments = appointments;
    this.clients = clients;
    this.links = links;
    this.pictures = pictures;
    this.rules = rules;
  }

  /**
   * What the page shows.
   *
   * @param waiting whether a therapist decides first
   * @param contact where the client is reached
   * @param mailed whether that is an e-mail address
   * @param ticket the visit, or null for a call
   */
  record Shown(String name, boolean waiting, String contact, boolean mailed, String link, Ticket ticket) {}

  /** The visit, in words. */
  record Ticket(
      String day, String hours, String machine, String month, int date, String weekday, String technique, int minutes,
      String therapist, String firstName, String price, String decidedBy) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.in(Draft.State.BOOKED, token);
    var visit = appointments.findById(open.draft().appointmentId);
    var link = links.path(visit.id, visit.linkGeneration);
    if (open.forVisit() || visit.state != AppointmentState.CONFIRMED && visit.state != AppointmentState.PENDING_REVIEW) {
      return Answer.goTo(link);
    }
    var mailed = visit.contactEmail != null;
    return Answer.page(Pages.done(new Shown(clients.findById(visit.clientId).firstName(),
        visit.unconfirmed(), mailed ? visit.contactEmail : visit.contactPhone, mailed, link,
        visit.hasTime() ? ticket(visit) : null)));
  }

  private Ticket ticket(Appointment visit) {
    var supply = pictures.lastSeen(visit.locationId);
    var times = new ClientTimes(supply.zone());
    var date = times.date(visit.startsAt);
    var therapist = supply.therapistNames().get(visit.therapistId);
    return new Ticket(times.day(date), times.time(visit.startsAt) + " to " + times.time(visit.endsAt),
        times.machine(visit.startsAt), date.getMonth().getDisplayName(TextStyle.SHORT, Locale.US), date.getDayOfMonth(),
        date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US), rules.technique(visit.technique).name(),
        visit.minutes, therapist, therapist.split(" ", 2)[0], Money.text(visit.priceAmount, visit.priceCurrency),
        visit.reviewUntil == null ? null : times.full(visit.reviewUntil));
  }
}
