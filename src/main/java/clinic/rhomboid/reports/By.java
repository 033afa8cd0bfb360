package clinic.rhomboid.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps in which a report goes through its days. */
public enum By {
  DAY("Day", "EEE d MMM yyyy"),
  WEEK("Week", "'Week of' d MMM yyyy"),
  MONTH("Month", "MMMM yyyy");

  public final String label;
  private final DateTimeFormatter words;

  By(String label, String words) {
    this.label = label;
    this.words = DateTimeFormatter.ofPattern(words, Locale.US);
  }

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the step that this day belongs to. */
  LocalDate step(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** Every step that has a day among these, in order. */
  List<LocalDate> steps(LocalDate from, LocalDate to) {
    var steps = new ArrayList<LocalDate>();
    for (var step = step(from); !step.isAfter(to); step = next(step)) {
      steps.add(step);
    }
    return steps;
  }

  private LocalDate next(LocalDate step) {
    return switch (this) {
      case DAY -> step.plusDays(1);
      case WEEK -> step.plusWeeks(1);
      case MONTH -> step.plusMonths(1);
    };
  }

  String words(LocalDate step) {
    return words.format(step);
  }
}
