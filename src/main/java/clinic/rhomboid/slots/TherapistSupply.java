package clinic.rhomboid.slots;

import static java.util.Comparator.comparing;

import clinic.rhomboid.time.TimeRange;
import java.util.List;
import java.util.Set;

/**
 * What one therapist can offer.
 *
 * @param id the slug by which the therapist is known outside, such as {@code ana}
 * @param resource the therapist's resource in the claims, the same at every location
 * @param hours the shifts of a week, in any order; a lunch break is the gap between two, and shifts that touch are one
 *     stretch of work
 * @param timeOff leave, illness and the location's closed days
 * @param limits how much straining work they take
 */
public record TherapistSupply(
    String id,
    int resource,
    Set<String> techniques,
    Set<String> competences,
    List<WeeklyHours> hours,
    List<TimeRange> timeOff,
    LoadLimits limits) {

  public TherapistSupply {
    techniques = Set.copyOf(techniques);
    competences = Set.copyOf(competences);
    hours = hours.stream().sorted(comparing(WeeklyHours::day).thenComparing(WeeklyHours::from)).toList();
    timeOff = List.copyOf(timeOff);
  }

  boolean qualifiesFor(Demand demand) {
    return (demand.therapist() == null || demand.therapist().equals(id))
        && techniques.contains(demand.technique())
        && competences.containsAll(demand.competences());
  }
}
