package clinic.rhomboid.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time on the one time line, from {@code start} up to but not including {@code end}.
 *
 * @throws IllegalArgumentException when the end is not after the start
 */
public record TimeRange(Instant start, Instant end) {

  public TimeRange {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("A time range ends after it starts: " + start + " to " + end);
    }
  }

  /** The span of this length that begins at this instant. */
  public static TimeRange of(Instant start, Duration length) {
    return new TimeRange(start, start.plus(length));
  }

  /** Whether the two share at least one instant; spans that only touch do not. */
  public boolean overlaps(TimeRange other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}
