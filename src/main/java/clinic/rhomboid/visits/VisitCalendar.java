package clinic.rhomboid.visits;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.calendar.CalendarEntry;
import clinic.rhomboid.calendar.CalendarFile;
import clinic.rhomboid.web.ClinicCard;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A confirmed visit for the client's own calendar. */
@Path("/visits/{token}/calendar.ics")
public class VisitCalendar {

  private final OwnVisit own;
  private final VisitLinks links;
  private final ClinicCard card;
  private final Clock clock;
  private final String organizer;

  VisitCalendar(
      OwnVisit own, VisitLinks links, ClinicCard card, Clock clock,
      @ConfigProperty(name = "quarkus.mailer.from") String organizer) {
    this.own = own;
    this.links = links;
    this.card = card;
    this.clock = clock;
    this.organizer = organizer;
  }

  @GET
  @PermitAll
  @Produces("text/calendar;charset=UTF-8")
  public byte[] file(String token) {
    var visit = own.visit(token);
    if (visit.told() != AppointmentState.CONFIRMED) {
      throw new NotFoundException();
    }
    var clinic = card.info();
    return CalendarFile.published(new CalendarEntry(visit.id, visit.calendarSequence, clock.instant(), visit.startsAt,
        visit.endsAt, clinic.name(), clinic.address(), clinic.phone(), links.url(visit.id, visit.linkGeneration), organizer));
  }
}
