package clinic.rhomboid.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as therapists read them, at the place of the visit, with the year where it is not this one. */
record Times(ZoneId zone, LocalDate today) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

  String day(Instant instant) {
    var day = LocalDate.ofInstant(instant, zone);
    return day.getYear() == today.getYear() ? DAY.format(day) : DATED.format(day);
  }

  String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  /** Such as {@code 13:04} today, {@code Thu 19 Nov, 13:04} otherwise. */
  String lately(Instant instant) {
    return LocalDate.ofInstant(instant, zone).equals(today) ? time(instant) : full(instant);
  }

  String full(Instant instant) {
    return day(instant) + ", " + time(instant);
  }
}
