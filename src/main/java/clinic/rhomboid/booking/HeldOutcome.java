package clinic.rhomboid.booking;

/** What became of a yes to a held time. */
public sealed interface HeldOutcome {

  record Booked(Appointment visit) implements HeldOutcome {}

  /** What was offered does not stand any more: answered before, lapsed, or gone after all. */
  record Gone() implements HeldOutcome {}

  /** The client's answers forbid it by now. */
  record NotForClient() implements HeldOutcome {}
}
