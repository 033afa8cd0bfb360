package clinic.rhomboid.booking;

import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.slots.NoPlace;

/** What became of a wish to change a visit. */
public sealed interface ChangeOutcome {

  record Changed(Appointment visit) implements ChangeOutcome {}

  /** The time cannot be had; others can. */
  record NotFree(NoPlace.Reason reason, Availability.Query query) implements ChangeOutcome {}

  /** The rules forbid the visit on that day. */
  record Forbidden(Decision decision) implements ChangeOutcome {}

  /** The policy speaks against it: whoever does it all the same says why. */
  record ReasonNeeded(Appointment visit) implements ChangeOutcome {}

  /** The visit has begun, is over or was called off, or its client can change it no longer without a call. */
  record TooLate(Appointment visit) implements ChangeOutcome {}
}
