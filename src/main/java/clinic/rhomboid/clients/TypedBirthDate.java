package clinic.rhomboid.clients;

import clinic.rhomboid.web.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A birth date typed as month, day and year.
 *
 * @param date null when there is an error
 * @param error what to do about it, or null
 */
public record TypedBirthDate(LocalDate date, FieldError error) {

  private static final int OLDEST = 130;

  /** Reads the three fields; one that was not sent may be null. */
  public static TypedBirthDate read(String month, String day, String year, LocalDate today) {
    if (blank(month) && blank(day) && blank(year)) {
      return wrong("month", "Enter your birth date");
    }
    try {
      var date = LocalDate.of(number(year), number(month), number(day));
      if (date.isAfter(today)) {
        return wrong("month", "Your birth date must be in the past");
      }
      return date.isBefore(today.minusYears(OLDEST))
          ? wrong("year", "Check the year of your birth date: four digits, such as 1984")
          : new TypedBirthDate(date, null);
    } catch (NumberFormatException | DateTimeException noDate) {
      return wrong("month", "Enter a real birth date in numbers, such as 4 23 1984");
    }
  }

  private static TypedBirthDate wrong(String field, String message) {
    return new TypedBirthDate(null, new FieldError(field, message));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static int number(String text) {
    return Integer.parseInt(blank(text) ? "" : text.strip());
  }
}
