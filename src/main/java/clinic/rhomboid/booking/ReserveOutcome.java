package clinic.rhomboid.booking;

import clinic.rhomboid.slots.NoPlace;

/** What became of a wish for a time whose form is still to come. */
public sealed interface ReserveOutcome {

  record Reserved(Appointment visit) implements ReserveOutcome {}

  /** The time cannot be had; others can. */
  record NotFree(NoPlace.Reason reason, Availability.Query query) implements ReserveOutcome {}

  /** The client's answers forbid it, or the client has none of a record any more; which, nobody is told. */
  record NotForClient() implements ReserveOutcome {}

  /** No clinician has approved the rules in force. */
  record Closed() implements ReserveOutcome {}
}
