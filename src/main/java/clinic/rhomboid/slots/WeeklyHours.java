package clinic.rhomboid.slots;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One shift that comes back every week, in the location's local time.
 *
 * @param to the end of the shift, later than {@code from}; midnight means 24:00
 * @throws IllegalArgumentException when the shift does not end after it begins
 */
public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime to) {

  public WeeklyHours {
    if (!to.isAfter(from) && !to.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("A shift ends after it begins: " + day + " " + from + " to " + to);
    }
  }

  int fromSecond() {
    return from.toSecondOfDay();
  }

  int toSecond() {
    return to.equals(LocalTime.MIDNIGHT) ? LocalDays.SECONDS_A_DAY : to.toSecondOfDay();
  }
}
