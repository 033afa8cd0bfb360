package clinic.rhomboid.limits;

import jakarta.enterprise.context.ApplicationScoped;

/** Counts tries, for all nodes together. */
@ApplicationScoped
public class Limits {

  /** Counts one try at this target, in a transaction of its own so that a rollback does not give it back. */
  public void spend(Limit limit, String target) {
    // Filled by the next change.
  }
}
