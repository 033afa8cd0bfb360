package clinic.rhomboid.booking;

import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.screening.Decision;

/** What became of answers that were signed for a visit. */
public sealed interface AnsweringOutcome {

  /**
   * They are signed, and the visit is in the state they put it.
   *
   * @param before the state it was in
   */
  record Signed(Appointment visit, AppointmentState before, IntakeRevision revision, Decision decision)
      implements AnsweringOutcome {}

  /** Other answers were signed meanwhile, on another device perhaps: nothing was written over them. */
  record Overtaken(Appointment visit) implements AnsweringOutcome {}

  /** The visit has begun, is over or was called off. */
  record TooLate(Appointment visit) implements AnsweringOutcome {}
}
