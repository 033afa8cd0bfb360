package clinic.rhomboid.desk;

import java.time.LocalDate;

/** Where a page of the desk stands in the calendar, and where its arrows lead. */
public record Dates(
    String date, String words, String before, String beforeWords, String after, String afterWords, boolean today) {

  /** @param step how many days an arrow goes */
  static Dates of(LocalDate date, String words, int step, boolean today) {
    var before = date.minusDays(step);
    var after = date.plusDays(step);
    return new Dates(
        date.toString(), words, before.toString(), Day.words(before), after.toString(), Day.words(after), today);
  }
}
