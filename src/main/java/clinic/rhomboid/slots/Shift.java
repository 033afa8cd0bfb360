package clinic.rhomboid.slots;

import java.time.LocalTime;

/**
 * A stretch of one local day, in the location's local time.
 *
 * @param to its end, later than {@code from}; midnight means 24:00
 * @throws IllegalArgumentException when it does not end after it begins
 */
public record Shift(LocalTime from, LocalTime to) {

  /** The whole day, however long it is. */
  static final Shift DAY = new Shift(LocalTime.MIN, LocalTime.MIDNIGHT);

  public Shift {
    if (!to.isAfter(from) && !to.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("A shift ends after it begins: " + from + " to " + to);
    }
  }

  int fromSecond() {
    return from.toSecondOfDay();
  }

  int toSecond() {
    return to.equals(LocalTime.MIDNIGHT) ? LocalDays.SECONDS_A_DAY : to.toSecondOfDay();
  }
}
