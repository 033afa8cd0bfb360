package clinic.rhomboid.booking;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of a wish to change several visits at once. */
public sealed interface TogetherOutcome {

  /** Those that were changed, in order of time; what was over or called off meanwhile is left as it is. */
  record Changed(List<Appointment> visits) implements TogetherOutcome {}

  /** Nothing was changed, because these cannot be, each for this reason in one line. */
  record NotAll(Map<UUID, String> why) implements TogetherOutcome {}

  /** Nothing was changed, because the policy of one of them asks the desk for a reason. */
  record ReasonNeeded() implements TogetherOutcome {}
}
