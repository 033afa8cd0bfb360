package clinic.rhomboid.slots;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * What one visit needs.
 *
 * @param strains whether the technique strains the therapist's hands, so that load limits count it
 * @param minutes the length the client sees and pays for
 * @param extraMinutes set-up or first-visit time the client does not see: it lengthens the claims, never the end shown
 * @param bufferBefore the therapist's time before the visit, in whole seconds
 * @param bufferAfter the therapist's time after it, likewise
 * @param latestStart the last local time of a day at which it may start, or null
 * @param therapist the only therapist wanted, or null for any
 * @param competences what the therapist must hold, all of it
 * @param features what the room must have, all of it
 * @throws IllegalArgumentException when there are no minutes, another length is negative, or all of them together are
 *     longer than twelve hours
 */
public record Demand(
    String technique,
    boolean strains,
    int minutes,
    int extraMinutes,
    Duration bufferBefore,
    Duration bufferAfter,
    LocalTime latestStart,
    String therapist,
    Set<String> competences,
    Set<String> features) {

  private static final Duration LONGEST = Duration.ofHours(12);

  public Demand {
    if (minutes <= 0 || extraMinutes < 0 || bufferBefore.isNegative() || bufferAfter.isNegative()) {
      throw new IllegalArgumentException("A visit lasts some minutes, and nothing about it lasts less than none");
    }
    if (bufferBefore.plus(bufferAfter).plusMinutes((long) minutes + extraMinutes).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A visit with its buffers lasts no longer than twelve hours");
    }
    competences = Set.copyOf(competences);
    features = Set.copyOf(features);
  }

  /** One that may start as late as people work. */
  public Demand(
      String technique, boolean strains, int minutes, int extraMinutes, Duration bufferBefore, Duration bufferAfter,
      String therapist, Set<String> competences, Set<String> features) {
    this(technique, strains, minutes, extraMinutes, bufferBefore, bufferAfter, null, therapist, competences, features);
  }

  /** The end the client is told, in epoch seconds, of a visit that starts at this epoch second. */
  long end(long start) {
    return start + minutes * 60L;
  }

  /** What it adds to the therapist's load. */
  int strainMinutes() {
    return strains ? minutes : 0;
  }

  Reach therapistReach() {
    return new Reach(bufferBefore.toSeconds(), occupied() + bufferAfter.toSeconds());
  }

  Reach roomReach(RoomSupply room) {
    return new Reach(0, occupied() + room.turnaround().toSeconds());
  }

  private long occupied() {
    return (minutes + extraMinutes) * 60L;
  }
}
