package clinic.rhomboid.absences;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.time.TimeRange;
import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who can't be there, and when, as it was typed: whole days without the times of day.
 *
 * @param fromTime empty for the beginning of the day
 * @param toTime empty for its end
 */
public record AbsenceForm(String therapist, String from, String fromTime, String to, String toTime, List<FieldError> errors) {

  private static final int MOST_DAYS = 60;

  static AbsenceForm of(String therapist, String from, String fromTime, String to, String toTime) {
    return new AbsenceForm(typed(therapist), typed(from), typed(fromTime), typed(to), typed(toTime), new ArrayList<>());
  }

  static AbsenceForm today(LocalDate today) {
    return of("", today.toString(), "", today.toString(), "");
  }

  /** The message at this field, or null. */
  public String at(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  Optional<TimeRange> read(ClinicSupply supply, Instant now) {
    if (supply.therapist(therapist).isEmpty()) {
      errors.add(new FieldError("therapist", "Choose a therapist"));
    }
    var first = Typed.date(from).orElse(null);
    var last = to.isEmpty() ? first : Typed.date(to).orElse(null);
    if (first == null) {
      errors.add(new FieldError("from", "Enter the first day"));
    }
    if (last == null) {
      errors.add(new FieldError("to", "Enter the last day"));
    }
    var begins = time("fromTime", fromTime, LocalTime.MIN);
    var ends = time("toTime", toTime, null);
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    var start = first.atTime(begins).atZone(supply.zone()).toInstant();
    var end = (ends == null ? last.plusDays(1).atStartOfDay() : last.atTime(ends)).atZone(supply.zone()).toInstant();
    if (!end.isAfter(start) || !end.isAfter(now)) {
      errors.add(new FieldError("to", "The end must come after the beginning, and not be over"));
    } else if (last.isAfter(first.plusDays(MOST_DAYS))) {
      errors.add(new FieldError("to", "Enter at most " + MOST_DAYS + " days at once"));
    }
    return errors.isEmpty() ? Optional.of(new TimeRange(start, end)) : Optional.empty();
  }

  private LocalTime time(String field, String typed, LocalTime otherwise) {
    if (typed.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalTime.parse(typed);
    } catch (DateTimeException none) {
      errors.add(new FieldError(field, "Enter a time such as 14:30, or leave it empty"));
      return otherwise;
    }
  }

  private static String typed(String text) {
    return text == null ? "" : text.strip();
  }
}
