package clinic.rhomboid.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as clients read them, in the zone of the place they go to: {@code Tuesday, November 24, 2:15 pm}. */
public record ClientTimes(ZoneId zone) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  public String day(LocalDate date) {
    return DAY.format(date);
  }

  public String day(Instant instant) {
    return day(date(instant));
  }

  public String time(Instant instant) {
    return TIME.format(instant.atZone(zone)).toLowerCase(Locale.US);
  }

  public String full(Instant instant) {
    return day(instant) + ", " + time(instant);
  }

  /** With its year, for what may be long ago: {@code November 24, 2026, 2:15 pm}. */
  public String dated(Instant instant) {
    return dated(date(instant)) + ", " + time(instant);
  }

  public String dated(LocalDate date) {
    return DATED.format(date);
  }

  public LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** With its offset, for programs that read the page. */
  public String machine(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }
}
