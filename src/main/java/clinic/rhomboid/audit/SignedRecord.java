package clinic.rhomboid.audit;

import java.util.Set;

/**
 * Something that was signed, as it lies there now.
 *
 * @param intact whether what lies there has the digest that was written beside it
 * @param digests of what lies there, in hexadecimal digits: the trail may know it by any of them
 * @param ifChanged what to say when it is not intact
 */
public record SignedRecord(boolean intact, Set<String> digests, String ifChanged) {

  /** What has one digest, in hexadecimal digits: the one beside it and that of what lies there. */
  public static SignedRecord of(String stored, String actual, String ifChanged) {
    return new SignedRecord(actual.equals(stored), Set.of(actual), ifChanged);
  }
}
