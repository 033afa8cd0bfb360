package clinic.rhomboid.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Orders therapists by how they fit a client. Source: {@code semantics.therapistMatching} of the rules of record; among
 * those who offer the same by it decide the client's wishes, and, when they are free equally soon, fairness.
 */
public final class TherapistMatching {

  static final Comparator<Fit> BEFORE_FAIRNESS = comparingInt(Fit::bestRank)
      .thenComparing(comparingInt(Fit::breadth).reversed())
      .thenComparing(comparingInt((Fit fit) -> fit.tieBreak().wishes()).reversed())
      .thenComparing(Fit::earliestFree, nullsLast(naturalOrder()));

  /** Whoever was given a booking longest ago, or never, comes first. */
  static final Comparator<Fit> FAIRNESS =
      comparing(fit -> fit.tieBreak().lastBooked(), nullsFirst(naturalOrder()));

  private TherapistMatching() {}

  /**
   * Those who offer at least one ranked technique and hold every required competence, ordered by the best rank they
   * offer, then by how many ranked techniques they offer (more first), then by the client's wishes, then by the earliest
   * free slot (none last), then by how long they have been without a booking, then by id.
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
    var fits = candidates.stream()
        .filter(candidate -> candidate.competences().containsAll(requiredCompetences))
        .map(candidate -> Fit.of(candidate, rankedTechniques))
        .filter(fit -> !fit.offered().isEmpty())
        .sorted(BEFORE_FAIRNESS.thenComparing(FAIRNESS).thenComparing(comparing(fit -> fit.candidate().id())))
        .toList();
    var choices = IntStream.range(0, fits.size())
        .mapToObj(i -> fits.get(i).asChoice(i + 1 < fits.size() ? fits.get(i + 1) : null, techniqueNames, zone))
        .toList();
    return new Matching(choices, choices.isEmpty() && !requiredCompetences.isEmpty());
  }
}
