package clinic.rhomboid.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * A row of local days on the time line, in epoch seconds. A local time that a change of the clock skips means the
 * instant of the change, and one that comes twice means the earlier.
 */
final class LocalDays {

  static final int SECONDS_A_DAY = 86_400;

  private final LocalDate first;
  private final ZoneRules rules;
  private final long[] starts;
  private final boolean[] even;

  LocalDays(ZoneId zone, LocalDate first, int count) {
    this.first = first;
    this.rules = zone.getRules();
    this.starts = new long[count + 1];
    this.even = new boolean[count];
    for (var day = 0; day <= count; day++) {
      starts[day] = resolve(first.plusDays(day).atStartOfDay());
    }
    var change = Long.MIN_VALUE;
    for (var day = 0; day < count; day++) {
      if (change < starts[day]) {
        change = changeAtOrAfter(starts[day]);
      }
      even[day] = change > starts[day + 1];
    }
  }

  private long changeAtOrAfter(long epochSecond) {
    var change = rules.nextTransition(Instant.ofEpochSecond(epochSecond - 1));
    return change == null ? Long.MAX_VALUE : change.toEpochSecond();
  }

  private long resolve(LocalDateTime local) {
    var change = rules.getTransition(local);
    if (change != null && change.isGap()) {
      return change.toEpochSecond();
    }
    return local.toEpochSecond(change == null ? rules.getOffset(local) : change.getOffsetBefore());
  }

  int count() {
    return even.length;
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  /** Which of the days this date is, also outside of them: then it is negative or not smaller than their count. */
  int indexOf(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
  }

  long start(int day) {
    return starts[day];
  }

  long at(int day, int secondOfDay) {
    if (even[day]) {
      return starts[day] + secondOfDay;
    }
    return resolve(first.plusDays(day).atStartOfDay().plusSeconds(secondOfDay));
  }
}
