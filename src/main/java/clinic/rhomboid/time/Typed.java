package clinic.rhomboid.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Dates and instants out of addresses and forms: of a year that a calendar can hold, or none at all. */
public final class Typed {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private Typed() {}

  /** Such as {@code 2026-11-23}. */
  public static Optional<LocalDate> date(String text) {
    return parsed(text, LocalDate::parse).filter(date -> !date.isBefore(FIRST) && !date.isAfter(LAST));
  }

  /** Such as {@code 2026-11-23T14:00:00Z}, with any offset. */
  public static Optional<Instant> instant(String text) {
    return parsed(text, Instant::parse).filter(instant -> instant.isAfter(Instant.parse(FIRST + "T00:00:00Z"))
        && instant.isBefore(Instant.parse(LAST + "T00:00:00Z")));
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
    try {
      return Optional.ofNullable(text).map(parser);
    } catch (DateTimeException notUnderstood) {
      return Optional.empty();
    }
  }
}
