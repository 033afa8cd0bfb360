package clinic.rhomboid.waitlist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people are offered a time, and until when they may answer: never at night. */
final class OfferHours {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime NIGHT = LocalTime.of(21, 0);

  private OfferHours() {}

  static boolean open(Instant now, ZoneId zone) {
    var time = now.atZone(zone).toLocalTime();
    return !time.isBefore(MORNING) && time.isBefore(NIGHT);
  }

  /** The end of an offer that is made now: the night does not count. */
  static Instant end(Instant now, Duration lasts, ZoneId zone) {
    var from = awake(now.atZone(zone));
    var night = from.with(NIGHT);
    var left = Duration.between(from, night);
    return lasts.compareTo(left) <= 0 ? from.plus(lasts).toInstant() : end(night.toInstant(), lasts.minus(left), zone);
  }

  private static ZonedDateTime awake(ZonedDateTime at) {
    if (at.toLocalTime().isBefore(MORNING)) {
      return at.with(MORNING);
    }
    return at.toLocalTime().isBefore(NIGHT) ? at : at.plusDays(1).with(MORNING);
  }
}
