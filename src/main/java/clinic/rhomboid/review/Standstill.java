package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import java.time.Instant;
import java.util.Optional;

/** Why a visit can't be decided about any more, in words for the therapist. */
final class Standstill {

  private static final String LAPSED =
      "Nobody decided in time. The time was released, and the client was told and may book again.";

  private Standstill() {}

  static Optional<String> of(Appointment visit, Instant now) {
    if (visit.acceptanceId != null) {
      return Optional.of("This visit was accepted already.");
    }
    return Optional.ofNullable(switch (visit.state) {
      case PENDING_REVIEW -> visit.reviewUntil != null && !visit.reviewUntil.isAfter(now) ? LAPSED : null;
      // Too little time was left to ask for a review, or the answers forbid it: a therapist speaks with the client.
      case SUSPENDED -> null;
      case DECLINED -> "This visit was declined already, and the client was told.";
      case EXPIRED -> LAPSED;
      case CANCELLED -> "The client called this visit off.";
      default -> "This visit does not wait for a decision.";
    });
  }
}
