package clinic.rhomboid.booking;

import clinic.rhomboid.slots.NoPlace;
import java.util.List;

/** What became of a wish of two people for one start. */
public sealed interface PairOutcome {

  /** Both are booked. */
  record Reserved(Appointment first, Appointment second) implements PairOutcome {}

  /** The time cannot be had by both, so nobody has it. */
  record NotFree(NoPlace.Reason reason) implements PairOutcome {}

  /** What these have answered forbids it, or there is no record of them any more; which, nobody is told. */
  record NotFor(List<PairWish.Half> halves) implements PairOutcome {}

  /** No clinician has approved the rules in force. */
  record Closed() implements PairOutcome {}
}
