package clinic.rhomboid.visits;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Moving;
import clinic.rhomboid.booking.OfferedTimes;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;

/** The visit a link leads to, and what its holder may do with it. */
@ApplicationScoped
class OwnVisit {

  private static final int USUAL_MINUTES = 60;

  private final Appointments appointments;
  private final Clients clients;
  private final Pictures pictures;
  private final Moving moving;
  private final ReviewDecisions decisions;
  private final RuleSet rules;
  private final Clock clock;

  OwnVisit(
      Appointments appointments, Clients clients, Pictures pictures, Moving moving, ReviewDecisions decisions,
      RuleSet rules, Clock clock) {
    this.appointments = appointments;
    this.clients = clients;
    this.pictures = pictures;
    this.moving = moving;
    this.decisions = decisions;
    this.rules = rules;
    this.clock = clock;
  }

  Appointment visit(String token) {
    return appointments.byToken(token).orElseThrow(NotFoundException::new);
  }

  VisitView view(String token) {
    var visit = visit(token);
    var client = clients.findById(visit.clientId);
    return VisitView.of(visit, token, client.firstName(), supply(visit), rules, advice(visit), clock.instant());
  }

  private String advice(Appointment visit) {
    return visit.state == AppointmentState.DECLINED ? decisions.about(visit.id).map(decisions::words).orElse(null) : null;
  }

  ClinicSupply supply(Appointment visit) {
    return pictures.lastSeen(visit.locationId);
  }

  LocalDate today(Appointment visit) {
    return supply(visit).day(clock.instant());
  }

  boolean mayChooseTime(Appointment visit) {
    return visit.canMove(clock.instant()) || visit.canArrange();
  }

  /** The search for this visit's times; only a request that has no time yet leaves the length open. */
  Availability.Query query(Appointment visit, Integer minutes) {
    return moving.query(visit, visit.hasTime() ? visit.minutes : minutes == null ? USUAL_MINUTES : minutes);
  }

  WantedTime wanted(Appointment visit, Integer minutes, OfferedTimes.Choice choice) {
    var query = query(visit, minutes);
    var service = supply(visit).service(query.technique(), query.minutes()).orElseThrow(BadRequestException::new);
    return new WantedTime(service, choice.start(), choice.therapist());
  }
}
