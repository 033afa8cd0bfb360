package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Ends a visit before it begins, and gives its time back. */
@ApplicationScoped
public class Cancelling {

  private final Writes writes;
  private final Appointments appointments;
  private final Pictures pictures;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final VisitChanges changes;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Cancelling(
      Writes writes, Appointments appointments, Pictures pictures, TimeTaking times, ClaimBook claims,
      VisitChanges changes, Trail trail, Event<VisitChanged> events, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.pictures = pictures;
    this.times = times;
    this.claims = claims;
    this.changes = changes;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** By the client, until the visit begins. */
  public ChangeOutcome cancel(UUID visitId, String actor) {
    return end(visitId, visit -> visit.canCancel(clock.instant()), AppointmentState.CANCELLED,
        VisitChanged.Kind.CANCELLED, actor, Telling.AT_ONCE);
  }

  /** By the front desk, also when the hour has come: not to be confused with a client who did not appear. */
  public ChangeOutcome cancelByStaff(UUID visitId, String actor, Telling telling) {
    return end(visitId, visit -> visit.state.deskMayMakeIt(AppointmentState.CANCELLED), AppointmentState.CANCELLED,
        VisitChanged.Kind.CANCELLED, actor, telling);
  }

  /**
   * A therapist decided against a visit under review or on hold that nobody accepted meanwhile.
   *
   * @param theirs whether it is still this therapist's to decide about, asked once nobody else can move it
   * @param alongside writes the decision itself, in the same transaction
   */
  public ChangeOutcome decline(
      UUID visitId, String actor, Predicate<Appointment> theirs, Consumer<Appointment> alongside) {
    return writes.inTransaction(() -> {
      var outcome = endNow(visitId, visit -> visit.undecided() && theirs.test(visit),
          AppointmentState.DECLINED, VisitChanged.Kind.DECLINED, actor, Telling.AT_ONCE);
      if (outcome instanceof ChangeOutcome.Changed changed) {
        alongside.accept(changed.visit());
      }
      return outcome;
    });
  }

  /** No therapist decided in time. */
  ChangeOutcome lapse(UUID visitId) {
    return end(visitId,
        visit -> visit.state == AppointmentState.PENDING_REVIEW && !visit.reviewUntil.isAfter(clock.instant()),
        AppointmentState.EXPIRED, VisitChanged.Kind.EXPIRED, "clinic", Telling.AT_ONCE);
  }

  private ChangeOutcome end(
      UUID visitId, Predicate<Appointment> allowed, AppointmentState state, VisitChanged.Kind kind, String actor,
      Telling telling) {
    return writes.inTransaction(() -> endNow(visitId, allowed, state, kind, actor, telling));
  }

  private ChangeOutcome endNow(
      UUID visitId, Predicate<Appointment> allowed, AppointmentState state, VisitChanged.Kind kind, String actor,
      Telling telling) {
    var seen = appointments.findById(visitId);
    if (seen.hasTime()) {
      times.lock(pictures.lastSeen(seen.locationId), reach(seen));
    }
    var start = seen.startsAt;
    var visit = appointments.locked(visitId);
    if (visit.hasTime() && !visit.startsAt.equals(start)) {
      throw new StaleVisitException();
    }
    if (!allowed.test(visit)) {
      return new ChangeOutcome.TooLate(visit);
    }
    var stood = Stood.of(visit);
    visit.state = state;
    visit.closedAt = clock.instant();
    visit.lateCancel = state == AppointmentState.CANCELLED && visit.hasTime()
        && visit.closedAt.isAfter(visit.freeCancelUntil());
    visit.calendarSequence++;
    claims.releaseVisit(visit.id);
    trail.record(actor, kind.name().toLowerCase(Locale.ROOT), "visit " + visit.id, visit.clientId, null);
    changes.note(visit.id, VisitChange.Kind.CANCELLATION, stood, actor, telling);
    events.fire(new VisitChanged(visit, kind, null, stood, telling));
    return new ChangeOutcome.Changed(visit);
  }

  private static TimeRange reach(Appointment visit) {
    return TimeTaking.reach(visit.startsAt, visit.minutes, visit.extraMinutes);
  }
}
