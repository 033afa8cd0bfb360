package clinic.rhomboid.retention;

import java.time.LocalDate;

/** What came of a wish to close a record. */
public sealed interface ErasureOutcome {

  /** It is as was wished, now or since earlier. */
  record Done() implements ErasureOutcome {}

  /** Nobody is known by this id. */
  record Unknown() implements ErasureOutcome {}

  /** There are visits or requests that have to be cancelled first. */
  record VisitsToCome() implements ErasureOutcome {}

  /** The law wants the record kept until the end of this day: it can only be restricted. */
  record MustBeKept(LocalDate until) implements ErasureOutcome {}
}
