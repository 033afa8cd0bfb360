package clinic.rhomboid.reports;

import clinic.rhomboid.booking.AppointmentState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a report knows of a visit: nothing that was answered, and of its client only whether it is the same one.
 *
 * @param minutes of the therapist's and the room's time, extra ones included
 * @param first whether no earlier visit of the client took place or was due
 */
record Visit(
    Instant start, Instant bookedAt, AppointmentState state, boolean lateCancel, String technique, int minutes,
    String therapist, int room, UUID client, boolean first) {

  /** Whether somebody came, as far as anybody has noted. */
  boolean tookPlace() {
    return switch (state) {
      case ARRIVED, IN_SESSION, COMPLETED -> true;
      default -> false;
    };
  }

  boolean noShow() {
    return state == AppointmentState.NO_SHOW;
  }

  boolean cancelled() {
    return state == AppointmentState.CANCELLED;
  }

  /** Called off by the clinic or by nobody's decision. */
  boolean notAccepted() {
    return state == AppointmentState.DECLINED || state == AppointmentState.EXPIRED;
  }

  /** Still to come, or never closed. */
  boolean open() {
    return state.stillToCome();
  }

  /** Whether its time was taken from everybody else: a no-show's was. */
  boolean tookTime() {
    return !state.calledOff();
  }

  /** Whether its client is one of the people who come here. */
  boolean counts() {
    return tookTime() && !noShow();
  }

  LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(start, zone);
  }

  long daysAhead() {
    return Math.max(0, Duration.between(bookedAt, start).toDays());
  }
}
