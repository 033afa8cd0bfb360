package clinic.rhomboid.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a client is asked on the visit's day whether anything has changed. */
final class DayCheck {

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  /** An early visit is asked about earlier, so that a therapist can still speak up. */
  private static final Duration AT_LEAST_BEFORE = Duration.ofHours(2);

  private DayCheck() {}

  static Instant at(Instant start, ZoneId zone) {
    var morning = start.atZone(zone).toLocalDate().atTime(MORNING).atZone(zone).toInstant();
    var early = start.minus(AT_LEAST_BEFORE);
    return morning.isBefore(early) ? morning : early;
  }

  /** Answers from before this moment are older than the visit's day. */
  static Instant dayBegins(Instant start, ZoneId zone) {
    return start.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
