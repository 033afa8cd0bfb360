package clinic.rhomboid.matching;

import java.time.Instant;
import java.util.Set;

/**
 * A therapist who might treat a client.
 *
 * @param techniques the ids of the techniques offered
 * @param earliestFree the start of the therapist's first free slot, or null when there is none
 * @param tieBreak what decides when another fits equally well
 */
public record Candidate(
    String id, String name, Set<String> techniques, Set<String> competences, Instant earliestFree, TieBreak tieBreak) {

  public Candidate {
    techniques = Set.copyOf(techniques);
    competences = Set.copyOf(competences);
  }

  /** One of whom nothing else is known. */
  public Candidate(String id, String name, Set<String> techniques, Set<String> competences, Instant earliestFree) {
    this(id, name, techniques, competences, earliestFree, TieBreak.NONE);
  }
}
