package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.techniques.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes back what was done to a visit last: it stands again at its very place, if that is still free and the answers still
 * allow it. Nothing is brought back that the rules would not let be booked now.
 */
@ApplicationScoped
public class Undoing {

  private final Writes writes;
  private final Appointments appointments;
  private final VisitChanges changes;
  private final Clients clients;
  private final Refusals refusals;
  private final VisitJudging judging;
  private final Pictures pictures;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final VisitWriter visits;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Undoing(Writes writes, Appointments appointments, VisitChanges changes, Clients clients, Refusals refusals,
      VisitJudging judging, Pictures pictures, TimeTaking times, ClaimBook claims, VisitWriter visits, Trail trail,
      Event<VisitChanged> events, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.changes = changes;
    this.clients = clients;
    this.refusals = refusals;
    this.judging = judging;
    this.pictures = pictures;
    this.times = times;
    this.claims = claims;
    this.visits = visits;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** What became of an undo. */
  public enum Outcome {
    UNDONE,
    /** There is nothing to take back any more, or the visit has gone on since. */
    TOO_LATE,
    /** Somebody has the place now, or the therapist does not work then any more. */
    NOT_FREE,
    NOT_FOR_CLIENT
  }

  public Outcome undo(UUID visitId, String actor) {
    try {
      return writes.inTransaction(() -> tryUndo(visitId, actor));
    } catch (NotPlacedException taken) {
      return Outcome.NOT_FREE;
    }
  }

  private Outcome tryUndo(UUID visitId, String actor) {
    var seen = appointments.findById(visitId);
    var change = changes.findById(visitId);
    if (change == null || !change.open(clock.instant())) {
      return Outcome.TOO_LATE;
    }
    var supply = pictures.lastSeen(seen.locationId);
    var start = seen.startsAt;
    times.lock(supply, TimeTaking.reach(change.wasStartsAt, seen.minutes, seen.extraMinutes),
        TimeTaking.reach(start, seen.minutes, seen.extraMinutes));
    var visit = appointments.locked(visitId);
    if (!start.equals(visit.startsAt)) {
      throw new StaleVisitException();
    }
    change = changes.locked(visitId).orElseThrow();
    if (!change.open(clock.instant()) || !fits(change, visit) || clients.findById(visit.clientId).closed()) {
      return Outcome.TOO_LATE;
    }
    return change.kind == VisitChange.Kind.NO_SHOW ? cameAfterAll(visit, change, actor) : standAgain(visit, change, supply, actor);
  }

  private static boolean fits(VisitChange change, Appointment visit) {
    return switch (change.kind) {
      case MOVE -> visit.state.movable();
      case CANCELLATION -> visit.state == AppointmentState.CANCELLED;
      case NO_SHOW -> visit.state == AppointmentState.NO_SHOW;
    };
  }

  private Outcome cameAfterAll(Appointment visit, VisitChange change, String actor) {
    AttendanceStep.NO_SHOW_UNDO.apply(visit, clock.instant());
    close(visit, change, actor);
    return Outcome.UNDONE;
  }

  private Outcome standAgain(Appointment visit, VisitChange change, ClinicSupply supply, String actor) {
    var verdict = judging.verdict(visit, supply.day(change.wasStartsAt));
    var onHold = change.wasState == AppointmentState.SUSPENDED;
    if (verdict != null && !onHold && judging.forbids(visit, verdict, visit.technique) || saidOtherwise(visit, change)) {
      return Outcome.NOT_FOR_CLIENT;
    }
    var stood = Stood.of(visit);
    var needs = judging.needs(visit, verdict, visit.technique, change.wasStartsAt, supply);
    var service = supply.service(visit.technique, visit.minutes).orElseGet(
        () -> new Service(visit.technique, visit.minutes, visit.priceAmount, Duration.ZERO, Duration.ZERO));
    claims.releaseVisit(visit.id);
    var place = times.placeAgain(
        supply, new WantedTime(service, change.wasStartsAt, change.wasTherapistId), needs, change.wasRoomId,
        claims.tablesAt(visit.id, change.wasStartsAt));
    visit.extraMinutes = needs.extraMinutes();
    VisitWriter.settle(visit, change.wasStartsAt, place);
    var moved = change.kind == VisitChange.Kind.MOVE;
    if (!moved) {
      visit.state = change.wasState;
      visit.closedAt = null;
      visit.lateCancel = false;
    }
    judging.keep(visit, verdict, supply.day(visit.startsAt));
    if (!onHold) {
      visits.restate(visit, needs);
    }
    visit.calendarSequence++;
    claims.writeVisit(visit.locationId, place, visit.id);
    close(visit, change, actor);
    events.fire(new VisitChanged(visit, moved ? VisitChanged.Kind.MOVED : VisitChanged.Kind.RESTORED,
        moved ? stood.start() : null, stood, change.telling));
    return Outcome.UNDONE;
  }

  /** A sign that stops every visit of a client finds only those that stand, and not the one that was called off just then. */
  private boolean saidOtherwise(Appointment visit, VisitChange change) {
    var client = clients.findById(visit.clientId);
    return change.kind == VisitChange.Kind.CANCELLATION && change.wasState == AppointmentState.CONFIRMED
        && refusals.recent(new Identity(client.name, client.birthDate, visit.contactEmail, visit.contactPhone),
            Optional.of(client.id));
  }

  private void close(Appointment visit, VisitChange change, String actor) {
    change.undone = true;
    appointments.flush();
    trail.record(actor, "undo " + change.kind.name().toLowerCase(Locale.ROOT), "visit " + visit.id, visit.clientId, null);
  }
}
