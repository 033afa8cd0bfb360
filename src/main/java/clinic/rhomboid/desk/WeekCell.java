package clinic.rhomboid.desk;

import clinic.rhomboid.slots.TherapistSupply;
import java.util.List;
import java.util.Optional;

/**
 * One therapist on one day of the week.
 *
 * @param hours from the first shift's start to the last one's end, or null when not in
 * @param free working time that no visit takes, in words
 */
public record WeekCell(String hours, long visits, String free) {

  static WeekCell of(Day day, Optional<TherapistSupply> therapist, List<VisitRow> visits) {
    var shifts = therapist.map(one -> Shifts.of(one, day)).orElse(new Shifts(List.of(), List.of()));
    var standing = visits.stream().filter(visit -> !visit.calledOff() && day.holds(visit)).toList();
    var taken = standing.stream().mapToInt(visit -> visit.minutes() + visit.extraMinutes()).sum();
    return new WeekCell(shifts.none() ? null : new Span(shifts.start(), shifts.end()).words(), standing.size(),
        hours(Math.max(0, shifts.minutes() - taken)));
  }

  private static String hours(int minutes) {
    return minutes == 0 ? "full" : Day.time(minutes) + " h free";
  }
}
