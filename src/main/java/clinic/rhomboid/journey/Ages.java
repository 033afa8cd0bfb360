package clinic.rhomboid.journey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How old an answer is, in words. */
final class Ages {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final int WEEKS_UP_TO_DAYS = 61;
  private static final int DAYS_UP_TO = 14;
  private static final int WEEK = 7;
  private static final int MONTHS_UP_TO = 24;
  private static final int YEAR = 12;

  private Ages() {}

  /** Such as {@code on March 3, 8 months ago}. */
  static String words(LocalDate told, LocalDate today) {
    var days = ChronoUnit.DAYS.between(told, today);
    if (days <= 0) {
      return "today";
    }
    var months = ChronoUnit.MONTHS.between(told, today);
    var ago = days == 1 ? "yesterday"
        : days < DAYS_UP_TO ? days + " days ago"
        : days < WEEKS_UP_TO_DAYS ? days / WEEK + " weeks ago"
        : months < MONTHS_UP_TO ? months + " months ago" : months / YEAR + " years ago";
    return "on " + (months < YEAR ? DAY : DATED).format(told) + ", " + ago;
  }
}
