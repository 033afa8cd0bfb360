package clinic.rhomboid.booking;

import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.slots.NoPlace;

/** What became of a wish to book. */
public sealed interface BookingOutcome {

  /** It is booked; the answer is the same when the request is repeated. */
  record Booked(BookedVisit visit) implements BookingOutcome {}

  /** The rules forbid booking; nothing is booked. */
  record Forbidden(Decision decision) implements BookingOutcome {}

  /** This technique is not for these answers; others may be. */
  record TechniqueBlocked(Decision decision) implements BookingOutcome {}

  /** The time cannot be had; others can. */
  record NotFree(NoPlace.Reason reason, Needs needs) implements BookingOutcome {}

  /** A call is only asked for where a therapist may decide and no technique is open. */
  record NoCallNeeded(Decision decision) implements BookingOutcome {}

  /** The same key came with another request. */
  record KeyReused() implements BookingOutcome {}

  /** No clinician has approved the rules in force. */
  record Closed() implements BookingOutcome {}
}
