package clinic.rhomboid.retention;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the owner reads them. */
final class Days {

  private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);

  private Days() {}

  /** Such as {@code 3 May 2031}. */
  static String words(LocalDate day) {
    return WORDS.format(day);
  }
}
