package clinic.rhomboid.slots;

import clinic.rhomboid.time.TimeRange;
import java.time.Duration;
import java.time.Instant;

/**
 * One thing that stands in the way of a start.
 *
 * @param what a name that belongs to it, such as a room's, a closed day's or a technique's, or null
 * @param when the time that it is about, or null
 */
public record Obstacle(Kind kind, String what, TimeRange when) {

  /** What it is. */
  public enum Kind {
    NOT_ON_GRID,
    TOO_SOON,
    BEYOND_HORIZON,
    CLOSED,
    AFTER_LATEST_START,
    NOT_HERE,
    NOT_QUALIFIED,
    LACKS_COMPETENCE,
    NOT_IN,
    /** Work begins within the visit or after it; {@code when} begins there. */
    WORK_BEGINS,
    BREAK,
    /** Work ends within the visit or before it; {@code when} begins there. */
    WORK_ENDS,
    TIME_OFF,
    /** Somebody else's visit is in the same time. */
    BUSY,
    HELD,
    /** No visit is in the same time, but the time between the two is too short. */
    BUFFER,
    LOAD_OF_DAY,
    LOAD_IN_A_ROW,
    ROOM_LACKS_FEATURE,
    ROOM_BUSY,
    ROOM_HELD
  }

  static Obstacle of(Kind kind) {
    return new Obstacle(kind, null, null);
  }

  static Obstacle of(Kind kind, String what) {
    return new Obstacle(kind, what, null);
  }

  static Obstacle of(Kind kind, TimeRange when) {
    return new Obstacle(kind, null, when);
  }

  /** About a moment. */
  static Obstacle at(Kind kind, long epochSecond) {
    return of(kind, TimeRange.of(Instant.ofEpochSecond(epochSecond), Duration.ofSeconds(1)));
  }
}
