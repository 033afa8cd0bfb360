package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.util.PSQLException;

/** Notes who came, who did not, and when a session began and ended: one transaction each, with the visit locked. */
@ApplicationScoped
public class Attendance {

  private static final String SCREENING_GUARD = "appointment_needs_a_bookable_screening";

  private final Writes writes;
  private final Appointments appointments;
  private final Pictures pictures;
  private final VisitChanges changes;
  private final Trail trail;
  private final Clock clock;

  Attendance(Writes writes, Appointments appointments, Pictures pictures, VisitChanges changes, Trail trail,
      Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.pictures = pictures;
    this.changes = changes;
    this.trail = trail;
    this.clock = clock;
  }

  /** What became of a step. */
  public enum Outcome {
    /** It stands, noted now or by somebody else before. */
    NOTED,
    /** The visit is in a state that this step does not start from. */
    CHANGED_MEANWHILE,
    /** The visit is on a later day. */
    NOT_YET,
    /** No session without the client's answers. */
    FORM_MISSING,
    /** No session before a therapist has cleared it; the same is said of everything that the answers forbid. */
    THERAPIST_FIRST
  }

  public Outcome note(UUID visitId, AttendanceStep step, String actor) {
    try {
      return writes.inTransaction(() -> tryStep(visitId, step, actor));
    } catch (RuntimeException failed) {
      if (refusedByScreening(failed)) {
        return Outcome.THERAPIST_FIRST;
      }
      throw failed;
    }
  }

  /** Sets right when somebody came, began or was done, where that was noted wrong. */
  public AttendedTimes.Fault correct(UUID visitId, AttendedTimes times, String actor) {
    return writes.inTransaction(() -> {
      var visit = appointments.locked(visitId);
      var fault = times.fault(AttendedTimes.of(visit), pictures.lastSeen(visit.locationId).day(visit.startsAt),
          pictures.lastSeen(visit.locationId).zone(), clock.instant());
      if (fault == null) {
        visit.arrivedAt = times.arrived();
        visit.sessionStartedAt = times.began();
        visit.closedAt = times.closed();
        trail.record(actor, "correct times", "visit " + visit.id, visit.clientId, null);
      }
      return fault;
    });
  }

  private Outcome tryStep(UUID visitId, AttendanceStep step, String actor) {
    var visit = appointments.locked(visitId);
    var formIn = visit.intakeId != null;
    if (visit.state == step.target(formIn)) {
      return Outcome.NOTED;
    }
    if (!step.fits(visit.state)) {
      return Outcome.CHANGED_MEANWHILE;
    }
    var now = clock.instant();
    var supply = pictures.lastSeen(visit.locationId);
    if (supply.day(visit.startsAt).isAfter(supply.day(now))) {
      return Outcome.NOT_YET;
    }
    if (step == AttendanceStep.SESSION && !formIn) {
      return Outcome.FORM_MISSING;
    }
    if (step == AttendanceStep.NO_SHOW) {
      changes.note(visit.id, VisitChange.Kind.NO_SHOW, Stood.of(visit), actor, Telling.NOT);
    }
    step.apply(visit, now);
    appointments.flush();
    trail.record(actor, step.name().toLowerCase(Locale.ROOT), "visit " + visit.id, visit.clientId, null);
    return Outcome.NOTED;
  }

  // The database decides what may begin, so that no second copy of its rule stands here.
  private static boolean refusedByScreening(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      var said = cause instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
      if (said != null && SCREENING_GUARD.equals(said.getConstraint())) {
        return true;
      }
    }
    return false;
  }
}
