package clinic.rhomboid.booking;

import static clinic.rhomboid.booking.AppointmentState.ARRIVED;
import static clinic.rhomboid.booking.AppointmentState.AWAITING_INTAKE;
import static clinic.rhomboid.booking.AppointmentState.COMPLETED;
import static clinic.rhomboid.booking.AppointmentState.CONFIRMED;
import static clinic.rhomboid.booking.AppointmentState.IN_SESSION;

import java.time.Instant;

/** What the front desk can note of a visit on its day, and what of it can be taken back. */
public enum AttendanceStep {
  ARRIVAL(ARRIVED, null),
  ARRIVAL_UNDO(null, ARRIVED),
  SESSION(IN_SESSION, null),
  SESSION_UNDO(ARRIVED, IN_SESSION),
  COMPLETION(COMPLETED, null),
  COMPLETION_UNDO(IN_SESSION, COMPLETED),
  NO_SHOW(AppointmentState.NO_SHOW, null),
  NO_SHOW_UNDO(null, AppointmentState.NO_SHOW);

  private final AppointmentState leadsTo;
  private final AppointmentState takesBack;

  AttendanceStep(AppointmentState leadsTo, AppointmentState takesBack) {
    this.leadsTo = leadsTo;
    this.takesBack = takesBack;
  }

  /** Whether a visit in this state can be taken this step. */
  public boolean fits(AppointmentState state) {
    return takesBack == null ? state.deskMayMakeIt(leadsTo) : takesBack == state;
  }

  AppointmentState target(boolean formIn) {
    return leadsTo != null ? leadsTo : formIn ? CONFIRMED : AWAITING_INTAKE;
  }

  void apply(Appointment visit, Instant now) {
    visit.state = target(visit.intakeId != null);
    switch (this) {
      case ARRIVAL -> visit.arrivedAt = now;
      case ARRIVAL_UNDO -> visit.arrivedAt = null;
      case SESSION -> visit.sessionStartedAt = now;
      case SESSION_UNDO -> visit.sessionStartedAt = null;
      case COMPLETION, NO_SHOW -> visit.closedAt = now;
      case COMPLETION_UNDO, NO_SHOW_UNDO -> visit.closedAt = null;
    }
  }
}
