package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Ends a visit before it begins, and gives its time back. */
@ApplicationScoped
public class Cancelling {

  private final Writes writes;
  private final Appointments appointments;
  private final Pictures pictures;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final Overrulings overrulings;
  private final VisitChanges changes;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Cancelling(
      Writes writes, Appointments appointments, Pictures pictures, TimeTaking times, ClaimBook claims,
      Overrulings overrulings, VisitChanges changes, Trail trail,
      Event<VisitChanged> events, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.pictures = pictures;
    this.times = times;
    this.claims = claims;
    this.overrulings = overrulings;
    this.changes = changes;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * How a visit ends.
   *
   * @param obstacle what stands in the way, or null
   * @param first written in the same transaction, before the visit changes
   * @param free whether it costs nothing and is not counted, however late it is
   */
  private record Ending(
      Function<Appointment, ChangeOutcome> obstacle, Consumer<Appointment> first, boolean free, AppointmentState state,
      VisitChanged.Kind kind) {}

  /** By the client, as long as the policy that the visit was booked under lets them. */
  public ChangeOutcome cancel(UUID visitId, String actor) {
    return end(visitId, cancelled(visit -> visit.clientMayCancel(clock.instant()) ? null : new ChangeOutcome.TooLate(visit),
        visit -> { }, false), actor);
  }

  /**
   * By the front desk, whatever the policy says and also when the hour has come: not to be confused with a client who did
   * not appear.
   */
  public ChangeOutcome cancelByStaff(UUID visitId, ByStaff by) {
    return writes.inTransaction(() -> cancelByStaffNow(visitId, by));
  }

  /** The same in the running transaction. */
  ChangeOutcome cancelByStaffNow(UUID visitId, ByStaff by) {
    return endNow(visitId, cancelled(visit -> {
      if (!visit.state.deskMayMakeIt(AppointmentState.CANCELLED)) {
        return new ChangeOutcome.TooLate(visit);
      }
      return overruled(visit, by.free()) == null || by.reason() != null ? null : new ChangeOutcome.ReasonNeeded(visit);
    }, visit -> {
      var kind = overruled(visit, by.free());
      if (kind != null) {
        overrulings.note(visit, kind, by.reason(), by.actor());
      }
    }, by.free()), by.actor(), by.telling());
  }

  /**
   * Free of charge, because the clinic can't keep the visit.
   *
   * @param still whether that still stands, asked once nobody else can change the visit
   * @param first written in the same transaction
   */
  public ChangeOutcome cancelFree(
      UUID visitId, Predicate<Appointment> still, Consumer<Appointment> first, String actor) {
    return end(visitId, cancelled(visit -> visit.state.stillToCome() && still.test(visit)
        ? null : new ChangeOutcome.TooLate(visit), first, true), actor);
  }

  /** What of the policy this goes against, or null. */
  private Overruling.Kind overruled(Appointment visit, boolean free) {
    var now = clock.instant();
    return free && visit.lateToCancel(now) ? Overruling.Kind.FEE
        : visit.cancellingClosed(now) ? Overruling.Kind.CANCELLATION : null;
  }

  private static Ending cancelled(
      Function<Appointment, ChangeOutcome> obstacle, Consumer<Appointment> first, boolean free) {
    return new Ending(obstacle, first, free, AppointmentState.CANCELLED, VisitChanged.Kind.CANCELLED);
  }

  /**
   * A therapist decided against a visit under review or on hold that nobody accepted meanwhile.
   *
   * @param theirs whether it is still this therapist's to decide about, asked once nobody else can move it
   * @param alongside writes the decision itself, in the same transaction
   */
  public ChangeOutcome decline(
      UUID visitId, String actor, Predicate<Appointment> theirs, Consumer<Appointment> alongside) {
    return end(visitId, new Ending(only(visit -> visit.undecided() && theirs.test(visit)), alongside, true,
        AppointmentState.DECLINED, VisitChanged.Kind.DECLINED), actor);
  }

  /** The front desk says no to a client who has missed too many visits. */
  ChangeOutcome refuse(UUID visitId, String actor) {
    return end(visitId, new Ending(only(Appointment::awaitsApproval), visit -> visit.approval = Approval.REFUSED, true,
        AppointmentState.DECLINED, VisitChanged.Kind.DECLINED), actor);
  }

  /** Nobody decided in time: no therapist, or not the front desk. */
  ChangeOutcome lapse(UUID visitId) {
    return end(visitId,
        new Ending(only(visit -> visit.answerBy() != null && !visit.answerBy().isAfter(clock.instant())), visit -> { },
            true, AppointmentState.EXPIRED, VisitChanged.Kind.EXPIRED), "clinic");
  }

  private static Function<Appointment, ChangeOutcome> only(Predicate<Appointment> allowed) {
    return visit -> allowed.test(visit) ? null : new ChangeOutcome.TooLate(visit);
  }

  private ChangeOutcome end(UUID visitId, Ending ending, String actor) {
    return end(visitId, ending, actor, Telling.AT_ONCE);
  }

  private ChangeOutcome end(UUID visitId, Ending ending, String actor, Telling telling) {
    return writes.inTransaction(() -> endNow(visitId, ending, actor, telling));
  }

  private ChangeOutcome endNow(UUID visitId, Ending ending, String actor, Telling telling) {
    var seen = appointments.findById(visitId);
    if (seen.hasTime()) {
      times.lock(pictures.lastSeen(seen.locationId), reach(seen));
    }
    var start = seen.startsAt;
    var visit = appointments.locked(visitId);
    if (visit.hasTime() && !visit.startsAt.equals(start)) {
      throw new StaleVisitException();
    }
    var obstacle = ending.obstacle().apply(visit);
    if (obstacle != null) {
      return obstacle;
    }
    var stood = Stood.of(visit);
    ending.first().accept(visit);
    var now = clock.instant();
    if (ending.state() == AppointmentState.CANCELLED) {
      visit.cancelFee = ending.free() ? 0 : visit.feeNow(now);
      visit.lateCancel = !ending.free() && visit.lateToCancel(now);
    }
    visit.state = ending.state();
    visit.closedAt = now;
    visit.calendarSequence++;
    claims.releaseVisit(visit.id);
    trail.record(actor, ending.kind().name().toLowerCase(Locale.ROOT), "visit " + visit.id, visit.clientId, null);
    changes.note(visit.id, VisitChange.Kind.CANCELLATION, stood, actor, telling);
    events.fire(new VisitChanged(visit, ending.kind(), null, stood, telling));
    return new ChangeOutcome.Changed(visit);
  }

  private static TimeRange reach(Appointment visit) {
    return TimeTaking.reach(visit.startsAt, visit.minutes, visit.extraMinutes);
  }
}
