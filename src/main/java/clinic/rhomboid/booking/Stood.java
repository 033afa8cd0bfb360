package clinic.rhomboid.booking;

import java.time.Instant;

/** How a visit with a time stood before it was changed. */
public record Stood(Instant start, String therapist, int room, AppointmentState state) {

  /** Null for a request for a call, which has no time. */
  public static Stood of(Appointment visit) {
    return visit.hasTime() ? new Stood(visit.startsAt, visit.therapistId, visit.roomId, visit.state) : null;
  }
}
