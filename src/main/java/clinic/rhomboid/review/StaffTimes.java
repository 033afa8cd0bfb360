package clinic.rhomboid.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times as therapists read them, on a 24-hour clock. */
final class StaffTimes {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.US);
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  private StaffTimes() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }

  static String shortDay(TemporalAccessor day) {
    return SHORT_DAY.format(day);
  }

  static String dayAndTime(Instant instant, ZoneId zone) {
    return shortDay(instant.atZone(zone)) + ", " + time(instant, zone);
  }

  /** Such as {@code 1 h 12 min}, in whole minutes begun. */
  static String length(Duration duration) {
    var minutes = Math.max(1, (duration.toSeconds() + 59) / 60);
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
  }
}
