package clinic.rhomboid.reports;

import clinic.rhomboid.slots.Shift;
import clinic.rhomboid.slots.Supply;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time somebody was there to work, as stretches of the time line that neither touch nor overlap. */
record WorkingTime(List<TimeRange> stretches) {

  /** The shifts of these local days, without time off and without what the location is closed for. */
  static WorkingTime of(TherapistSupply therapist, Supply supply, LocalDate from, LocalDate to) {
    var shifts = new ArrayList<TimeRange>();
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      for (var shift : therapist.shifts(day)) {
        add(shifts, day, shift, supply.zone());
      }
    }
    var away = new ArrayList<>(therapist.timeOff());
    supply.closures().forEach(closure -> add(away, closure.day(), closure.stretch(), supply.zone()));
    return new WorkingTime(without(joined(shifts), joined(away)));
  }

  private static void add(List<TimeRange> ranges, LocalDate day, Shift shift, ZoneId zone) {
    var end = shift.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    add(ranges, day.atTime(shift.from()).atZone(zone).toInstant(), end.atTime(shift.to()).atZone(zone).toInstant());
  }

  /** When anybody of these was there. */
  static WorkingTime ofAny(List<WorkingTime> people) {
    return new WorkingTime(joined(people.stream().flatMap(one -> one.stretches.stream()).toList()));
  }

  long minutes() {
    return stretches.stream().mapToLong(one -> Duration.between(one.start(), one.end()).toMinutes()).sum();
  }

  private static List<TimeRange> joined(List<TimeRange> ranges) {
    var joined = new ArrayList<TimeRange>();
    for (var range : ranges.stream().sorted(Comparator.comparing(TimeRange::start)).toList()) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || range.start().isAfter(last.end())) {
        joined.add(range);
      } else if (range.end().isAfter(last.end())) {
        joined.set(joined.size() - 1, new TimeRange(last.start(), range.end()));
      }
    }
    return joined;
  }

  private static List<TimeRange> without(List<TimeRange> work, List<TimeRange> off) {
    var left = new ArrayList<TimeRange>();
    for (var stretch : work) {
      var from = stretch.start();
      for (var away : off) {
        if (away.end().isAfter(from) && away.start().isBefore(stretch.end())) {
          add(left, from, away.start());
          from = away.end();
        }
      }
      add(left, from, stretch.end());
    }
    return left;
  }

  private static void add(List<TimeRange> left, Instant from, Instant to) {
    if (from.isBefore(to)) {
      left.add(new TimeRange(from, to));
    }
  }
}
