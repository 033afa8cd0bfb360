package clinic.rhomboid.booking;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.RecordsMerged;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.intake.Intakes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a visit on hold at once, when its client has said what forbids every massage and not signed it yet: they may close
 * the page there. Only signing other answers takes it away, and then a therapist decides.
 */
@ApplicationScoped
public class Halting {

  private final Writes writes;
  private final Appointments appointments;
  private final Clients clients;
  private final Refusals refusals;
  private final KnownClient known;
  private final Intakes intakes;
  private final Pictures pictures;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Halting(
      Writes writes, Appointments appointments, Clients clients, Refusals refusals, KnownClient known,
      Intakes intakes, Pictures pictures, Trail trail, Event<VisitChanged> events, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.clients = clients;
    this.refusals = refusals;
    this.known = known;
    this.intakes = intakes;
    this.pictures = pictures;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Stops the visit and every other of the same client, unless it has begun or is over; milder answers of the same person
   * are remembered to be milder.
   */
  public void halt(UUID visitId, String actor) {
    writes.inTransaction(() -> {
      var seen = appointments.findById(visitId);
      var client = clients.findById(seen.clientId);
      var identity = new Identity(client.name, client.birthDate, seen.contactEmail, seen.contactPhone);
      clients.awaitTurn(identity);
      refusals.remember(identity, Optional.of(client.id));
      appointments.standing(client.id).forEach(id -> stop(appointments.locked(id), actor));
      return null;
    });
  }

  /** Stops what the client has booked besides: what forbids a massage forbids it there too, whatever was signed for it. */
  void haltBesides(Appointment visit, String actor) {
    appointments.standing(visit.clientId).stream().map(appointments::locked)
        .filter(other -> !Objects.equals(other.intakeId, visit.intakeId)).forEach(other -> stop(other, actor));
  }

  /** Once two records are one person's, what forbids every massage in one of them stops what was booked under the other. */
  @Transactional(MANDATORY)
  void haltMerged(@Observes RecordsMerged merged) {
    var visits = appointments.standing(merged.keptId()).stream().map(appointments::locked).toList();
    var halted = visits.stream().anyMatch(visit -> visit.haltedAt != null);
    visits.stream().filter(visit -> visit.haltedAt == null && !forbidsItself(visit) && (halted || forbidden(visit)))
        .forEach(visit -> stop(visit, merged.actor()));
  }

  /** Its own answers hold it already, and only others take that away. */
  private boolean forbidsItself(Appointment visit) {
    return visit.screeningId != null && intakes.result(visit.screeningId).disposition.forbidsBooking();
  }

  private boolean forbidden(Appointment visit) {
    var day = pictures.lastSeen(visit.locationId).day(visit.hasTime() ? visit.startsAt : clock.instant());
    return known.forbidden(clients.findById(visit.clientId), day);
  }

  private void stop(Appointment visit, String actor) {
    if (!visit.canAnswer(clock.instant())) {
      return;
    }
    var stood = visit.state != AppointmentState.SUSPENDED && visit.hasTime();
    visit.haltedAt = clock.instant();
    visit.acceptanceId = null;
    if (stood) {
      visit.state = AppointmentState.SUSPENDED;
      visit.reviewUntil = null;
      visit.calendarSequence++;
    }
    appointments.flush();
    trail.record(actor, "halt", "visit " + visit.id, visit.clientId, null);
    if (stood) {
      events.fire(new VisitChanged(visit, VisitChanged.Kind.SUSPENDED, null));
    }
  }
}
