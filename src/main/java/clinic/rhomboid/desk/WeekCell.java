package clinic.rhomboid.desk;

import clinic.rhomboid.slots.TherapistSupply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One therapist on one day of the week.
 *
 * @param hours from the first shift's start to the last one's end, or null when not in
 * @param free working time that no visit takes, in words
 */
public record WeekCell(String hours, List<WeekCell.Visit> visits, String free) {

  /** A visit in a line. */
  public record Visit(UUID id, String time, String client, String what, StateLook look, Light light) {}

  static WeekCell of(Day day, Optional<TherapistSupply> therapist, List<VisitRow> visits) {
    var shifts = therapist.map(one -> Shifts.of(one, day)).orElse(new Shifts(List.of(), List.of()));
    var standing = visits.stream().filter(visit -> !visit.calledOff() && day.holds(visit)).toList();
    var taken = standing.stream().mapToInt(visit -> visit.minutes() + visit.extraMinutes()).sum();
    return new WeekCell(shifts.none() ? null : new Span(shifts.start(), shifts.end()).words(), visits.stream().filter(day::holds)
            .map(visit -> new Visit(visit.id(), day.time(visit.start()), visit.client(),
                Names.technique(visit.technique()) + " " + visit.minutes(), StateLook.of(visit.state()),
                visit.calledOff() ? null : visit.light()))
            .toList(),
        hours(Math.max(0, shifts.minutes() - taken)));
  }

  private static String hours(int minutes) {
    return minutes == 0 ? "full" : Day.time(minutes) + " h free";
  }
}
