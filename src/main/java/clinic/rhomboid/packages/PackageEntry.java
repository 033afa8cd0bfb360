package clinic.rhomboid.packages;

import java.time.Instant;
import java.util.UUID;

/** A line of a package's ledger. */
public record PackageEntry(UUID packageId, UUID visitId, Instant visitStart, Why why, Instant at) {

  /** Why a visit was taken from the package, or given back to it. */
  public enum Why {
    USED("Used"),
    CANCELLED("Given back: cancelled in time"),
    NOT_HELD("Given back: we did not hold it"),
    MOVED_PAST_END("Given back: moved past the package’s end"),
    TAKEN_OFF("Given back by the front desk");

    /** As people read it. */
    public final String words;

    Why(String words) {
      this.words = words;
    }

    int change() {
      return this == USED ? -1 : 1;
    }
  }
}
