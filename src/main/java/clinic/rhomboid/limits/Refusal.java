package clinic.rhomboid.limits;

import java.io.Serializable;
import java.time.Duration;

/**
 * A try that was one too many.
 *
 * @param pause how long until the next may succeed
 * @param first whether it is the first of its window that this limit refuses to this target
 */
public record Refusal(Limit limit, Duration pause, boolean first) implements Serializable {

  /** The pause in whole seconds, as the header Retry-After names it; never none. */
  public long seconds() {
    return Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
