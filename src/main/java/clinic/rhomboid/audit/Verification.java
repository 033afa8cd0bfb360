package clinic.rhomboid.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the trail has shown.
 *
 * @param actor who asked for it
 * @param anchor the anchor from outside that it was compared with, or null
 * @param findings what is wrong, in plain words; nothing when the trail is whole
 */
public record Verification(Instant at, String actor, long entries, String anchor, List<String> findings) {

  public boolean whole() {
    return findings.isEmpty();
  }
}
