package clinic.rhomboid.slots;

import java.time.Instant;

/**
 * The quarter hours among which starts are sought, counted from the epoch: {@code first} up to but not including
 * {@code end}. Because a zone's offset is a whole number of quarters, these are exactly the quarter hours that its wall
 * clocks show: none of them lies in a gap, and a repeated hour has four of its own.
 */
record Grid(long first, long end) {

  static final int QUARTER = 900;

  /** The quarters of these local days that the window leaves. */
  static Grid of(LocalDays days, int from, int to, Window window) {
    return new Grid(firstAtOrAfter(days.start(from)), firstAtOrAfter(days.start(to))).within(window);
  }

  /** The one quarter that begins at this instant, if the window leaves it. */
  static Grid at(Instant start, Window window) {
    var quarter = Math.floorDiv(start.getEpochSecond(), QUARTER);
    return new Grid(quarter, quarter + 1).within(window);
  }

  private Grid within(Window window) {
    var low = Math.max(first, firstAtOrAfter(secondAtOrAfter(window.earliest())));
    return new Grid(low, Math.max(low, Math.min(end, firstAfter(window.latest().getEpochSecond()))));
  }

  static boolean holds(Instant start) {
    return start.getNano() == 0 && start.getEpochSecond() % QUARTER == 0;
  }

  static long secondAtOrAfter(Instant instant) {
    return instant.getNano() > 0 ? instant.getEpochSecond() + 1 : instant.getEpochSecond();
  }

  static long firstAtOrAfter(long epochSecond) {
    return -Math.floorDiv(-epochSecond, QUARTER);
  }

  static long firstAfter(long epochSecond) {
    return Math.floorDiv(epochSecond, QUARTER) + 1;
  }

  int size() {
    return (int) (end - first);
  }

  int index(Instant start) {
    return (int) (start.getEpochSecond() / QUARTER - first);
  }

  long epochSecond(int index) {
    return (first + index) * QUARTER;
  }
}
