package clinic.rhomboid.booking;

import java.time.Instant;
import java.util.UUID;

/** A visit as it was answered when booked; start, end and therapist are null for a request for a call. */
public record BookedVisit(
    UUID id, int linkGeneration, AppointmentState state, Instant start, Instant end, String therapist) {

  static BookedVisit of(Appointment visit) {
    return new BookedVisit(visit.id, visit.linkGeneration, visit.told(), visit.startsAt, visit.endsAt, visit.therapistId);
  }
}
