package clinic.rhomboid.journey;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A birth date typed as month, day and year. */
final class BirthDate {

  private static final int OLDEST = 130;

  private BirthDate() {}

  /** The date, or null with a problem that says what to do. */
  static LocalDate read(Form form, LocalDate today, Problems problems) {
    if (!form.has("month") && !form.has("day") && !form.has("year")) {
      problems.add("month", "Enter your birth date");
      return null;
    }
    try {
      var date = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"));
      if (date.isAfter(today)) {
        problems.add("month", "Your birth date must be in the past");
        return null;
      }
      if (date.isBefore(today.minusYears(OLDEST))) {
        problems.add("year", "Check the year of your birth date: four digits, such as 1984");
        return null;
      }
      return date;
    } catch (NumberFormatException | DateTimeException noDate) {
      problems.add("month", "Enter a real birth date in numbers, such as 4 23 1984");
      return null;
    }
  }

  private static int number(Form form, String field) {
    return Integer.parseInt(form.text(field));
  }
}
