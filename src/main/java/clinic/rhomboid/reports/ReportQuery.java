package clinic.rhomboid.reports;

import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Which days an owner asks for, and in which steps, as it was typed: shared by the page and its files. */
public class ReportQuery {

  private static final int MOST_DAYS = 800;
  private static final int USUAL_WEEKS = 11;

  @RestQuery String from;
  @RestQuery String to;
  @RestQuery String by;

  /** The days of a report, both included, and its steps. */
  record Span(LocalDate from, LocalDate to, By by) {

    /** As part of an address. */
    String address() {
      return "from=" + from + "&to=" + to + "&by=" + by.word();
    }
  }

  /** Twelve weeks up to today, unless something else was typed. */
  Span span(LocalDate today) {
    return new Span(Typed.date(from).orElse(By.WEEK.step(today).minusWeeks(USUAL_WEEKS)), Typed.date(to).orElse(today), by());
  }

  List<FieldError> errors(LocalDate today) {
    var errors = new ArrayList<FieldError>();
    if (!blank(from) && Typed.date(from).isEmpty()) {
      errors.add(new FieldError("from", "Choose the first day of the report"));
    }
    if (!blank(to) && Typed.date(to).isEmpty()) {
      errors.add(new FieldError("to", "Choose the last day of the report"));
    }
    var span = span(today);
    if (errors.isEmpty() && span.to().isBefore(span.from())) {
      errors.add(new FieldError("to", "Choose a last day that is not before the first"));
    }
    if (errors.isEmpty() && ChronoUnit.DAYS.between(span.from(), span.to()) >= MOST_DAYS) {
      errors.add(new FieldError("from", "Choose at most " + MOST_DAYS + " days, a little more than two years"));
    }
    return errors;
  }

  private By by() {
    return Arrays.stream(By.values()).filter(one -> one.word().equals(by)).findFirst().orElse(By.WEEK);
  }

  private static boolean blank(String typed) {
    return typed == null || typed.isBlank();
  }
}
