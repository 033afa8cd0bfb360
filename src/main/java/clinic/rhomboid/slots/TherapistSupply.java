package clinic.rhomboid.slots;

import static java.util.Comparator.comparing;

import clinic.rhomboid.time.TimeRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one therapist can offer.
 *
 * @param id the slug by which the therapist is known outside, such as {@code ana}
 * @param resource the therapist's resource in the claims, the same at every location
 * @param hours the shifts of a week, in any order; a lunch break is the gap between two, and shifts that touch are one
 *     stretch of work
 * @param exceptions the dates on which other shifts than the weekly ones are worked, or none at all
 * @param timeOff leave and illness
 * @param limits how much straining work they take
 * @param gender as the owner entered it, for clients who wish for one, or null
 */
public record TherapistSupply(
    String id,
    int resource,
    Set<String> techniques,
    Set<String> competences,
    List<WeeklyHours> hours,
    Map<LocalDate, List<Shift>> exceptions,
    List<TimeRange> timeOff,
    LoadLimits limits,
    String gender) {

  public TherapistSupply {
    techniques = Set.copyOf(techniques);
    competences = Set.copyOf(competences);
    hours = hours.stream().sorted(comparing(WeeklyHours::day).thenComparing(WeeklyHours::from)).toList();
    exceptions = exceptions.entrySet().stream().collect(Collectors.toUnmodifiableMap(
        Map.Entry::getKey, day -> day.getValue().stream().sorted(comparing(Shift::from)).toList()));
    timeOff = List.copyOf(timeOff);
  }

  /** One who works the same every week. */
  public TherapistSupply(
      String id, int resource, Set<String> techniques, Set<String> competences, List<WeeklyHours> hours,
      List<TimeRange> timeOff, LoadLimits limits) {
    this(id, resource, techniques, competences, hours, Map.of(), timeOff, limits, null);
  }

  /** One of whom no gender is known. */
  public TherapistSupply(
      String id, int resource, Set<String> techniques, Set<String> competences, List<WeeklyHours> hours,
      Map<LocalDate, List<Shift>> exceptions, List<TimeRange> timeOff, LoadLimits limits) {
    this(id, resource, techniques, competences, hours, exceptions, timeOff, limits, null);
  }

  /** What is worked on a date, in order of time: what was said for that day alone, or else the week's. */
  public List<Shift> shifts(LocalDate date) {
    var other = exceptions.get(date);
    if (other != null) {
      return other;
    }
    var weekday = date.getDayOfWeek();
    var shifts = new ArrayList<Shift>(2);
    for (var weekly : hours) {
      if (weekly.day() == weekday) {
        shifts.add(weekly.shift());
      }
    }
    return shifts;
  }

  boolean qualifiesFor(Demand demand) {
    return (demand.therapist() == null || demand.therapist().equals(id))
        && techniques.contains(demand.technique())
        && competences.containsAll(demand.competences());
  }
}
