package clinic.rhomboid.desk;

import clinic.rhomboid.booking.AppointmentState;
import java.time.Instant;
import java.util.UUID;

/**
 * A visit as the desk may know it, and nothing of what the client answered.
 *
 * @param extraMinutes taken on top of the client's minutes; why is not the desk's to know
 * @param formIn whether there are answers at all
 * @param needsAnotherPlace whether the place gives less than the visit needs; why is not the desk's to know
 * @param visitsBefore how often the client was here, or will have been, before this visit
 */
public record VisitRow(
    UUID id,
    AppointmentState state,
    String technique,
    int minutes,
    int extraMinutes,
    String therapistId,
    String therapist,
    int roomId,
    Instant start,
    Instant end,
    Instant reviewUntil,
    Instant arrivedAt,
    Instant sessionStartedAt,
    Instant closedAt,
    String client,
    String phone,
    String email,
    boolean formIn,
    boolean needsAnotherPlace,
    long visitsBefore) {

  boolean calledOff() {
    return state.calledOff();
  }

  boolean overlaps(VisitRow other) {
    return therapistId.equals(other.therapistId) && start.isBefore(other.end) && other.start.isBefore(end);
  }

  Light light() {
    return Light.of(state, formIn);
  }
}
