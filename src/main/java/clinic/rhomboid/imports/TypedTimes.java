package clinic.rhomboid.imports;

import clinic.rhomboid.time.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as spreadsheets write them. */
final class TypedTimes {

  /** Where the month is written first. */
  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "MH", "PW");
  private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::00)?\\s*([ap])?\\.?(?:m\\.?)?|(\\d{1,2})\\s*([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);

  private TypedTimes() {}

  static boolean monthFirst(String country) {
    return MONTH_FIRST.contains(country);
  }

  /** {@code 1984-04-23}, or as people write it in this country; with points the day always comes first. */
  static Optional<LocalDate> date(String typed, String country) {
    var found = LOCAL.matcher(typed);
    if (!found.matches()) {
      return Typed.date(typed);
    }
    var monthFirst = monthFirst(country) && !found.group(2).equals(".");
    var day = monthFirst ? found.group(3) : found.group(1);
    var month = monthFirst ? found.group(1) : found.group(3);
    return Typed.date("%s-%02d-%02d".formatted(found.group(4), Integer.parseInt(month), Integer.parseInt(day)));
  }

  /** {@code 14:30}, {@code 2:30 pm} or {@code 2 pm}. */
  static Optional<LocalTime> time(String typed) {
    var found = TIME.matcher(typed);
    try {
      return found.matches() ? Optional.of(time(found)) : Optional.empty();
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static LocalTime time(Matcher found) {
    var whole = found.group(1) == null;
    var hour = Integer.parseInt(whole ? found.group(4) : found.group(1));
    var half = whole ? found.group(5) : found.group(3);
    var minute = whole ? 0 : Integer.parseInt(found.group(2));
    if (half == null) {
      return LocalTime.of(hour, minute);
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("Not an hour of half a day");
    }
    return LocalTime.of(hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0), minute);
  }
}
