package clinic.rhomboid.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders therapists by how they fit a client. Source: {@code semantics.therapistMatching} of the rules of record. */
public final class TherapistMatching {

  private TherapistMatching() {}

  /**
   * Those who offer at least one ranked technique and hold every required competence, ordered by the best rank they
   * offer, then by how many ranked techniques they offer (more first), then by the earliest free slot (none last), then
   * by id.
   *
   * @param rankedTechniques technique ids, the client's best fit first
   * @param techniqueNames what to call each technique in a sentence, by id
   * @param zone the location's, in which the reason tells times
   */
  public static Matching order(
      List<String> rankedTechniques,
      Set<String> requiredCompetences,
      List<Candidate> candidates,
      Map<String, String> techniqueNames,
      ZoneId zone) {
    var choices = candidates.stream()
        .filter(candidate -> candidate.competences().containsAll(requiredCompetences))
        .map(candidate -> Fit.of(candidate, rankedTechniques))
        .filter(fit -> !fit.offered().isEmpty())
        .sorted(
            comparingInt(Fit::bestRank)
                .thenComparing(comparingInt(Fit::breadth).reversed())
                .thenComparing(Fit::earliestFree, nullsLast(naturalOrder()))
                .thenComparing(comparing(fit -> fit.candidate().id())))
        .map(fit -> fit.asChoice(techniqueNames, zone))
        .toList();
    return new Matching(choices, choices.isEmpty() && !requiredCompetences.isEmpty());
  }
}
