package clinic.rhomboid.booking;

import java.util.Set;

/** The one state a visit is in. */
public enum AppointmentState {
  /** Booked for somebody whose intake is still to come. */
  AWAITING_INTAKE,
  /** A time is kept, and nothing is confirmed until a therapist decides. */
  PENDING_REVIEW,
  CONFIRMED,
  /** Changed answers forbid the massage. */
  SUSPENDED,
  ARRIVED,
  IN_SESSION,
  COMPLETED,
  NO_SHOW,
  CANCELLED,
  DECLINED,
  /** No therapist decided in time, and the time was released. */
  EXPIRED;

  private static final Set<AppointmentState> STILL_TO_COME =
      Set.of(AWAITING_INTAKE, PENDING_REVIEW, CONFIRMED, SUSPENDED);

  private static final Set<AppointmentState> CALLED_OFF = Set.of(CANCELLED, DECLINED, EXPIRED);

  /** Whether it does not take place and its time has been given back. */
  public boolean calledOff() {
    return CALLED_OFF.contains(this);
  }

  /** Neither begun nor over: it can be cancelled, and moved unless its answers forbid it. */
  public boolean stillToCome() {
    return STILL_TO_COME.contains(this);
  }

  /** Whether it can be given another time before it begins. */
  public boolean movable() {
    return stillToCome() && this != SUSPENDED;
  }

  /** Whether the front desk may take a visit from this state to another; it confirms only what it unsettled itself. */
  public boolean deskMayMakeIt(AppointmentState next) {
    return switch (next) {
      case ARRIVED, NO_SHOW -> this == CONFIRMED || this == AWAITING_INTAKE;
      case IN_SESSION -> this == ARRIVED;
      case COMPLETED -> this == IN_SESSION;
      case CONFIRMED, AWAITING_INTAKE -> this == ARRIVED || this == NO_SHOW;
      case CANCELLED -> stillToCome();
      default -> false;
    };
  }
}
