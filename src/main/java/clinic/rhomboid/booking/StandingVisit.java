package clinic.rhomboid.booking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A visit to come, and the tables it has claimed.
 *
 * @param flagged whether its client's answers are known to ask for another place
 */
record StandingVisit(
    UUID id, String client, String technique, int minutes, int extraMinutes, String therapist, int room, Instant start,
    boolean flagged, Set<Integer> tables) {

  /** A claim of some visit, in seconds since the epoch. */
  record Taken(UUID visit, int resource, long from, long to, int strainMinutes) {}

  /** All of them, and everything that is claimed by visits around them. */
  record All(List<StandingVisit> visits, List<Taken> taken) {}
}
