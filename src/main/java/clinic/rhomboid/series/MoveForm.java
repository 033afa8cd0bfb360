package clinic.rhomboid.series;

import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a visit of a series goes with all that follow it, as it was typed.
 *
 * @param leave those that stay where they are
 */
public record MoveForm(
    UUID from, String date, String time, String therapist, String reason, Set<String> leave, List<FieldError> errors) {

  static MoveForm typed(
      UUID from, String date, String time, String therapist, String reason, List<String> leave, LocalDate today) {
    var form = new MoveForm(from, text(date), text(time), text(therapist), text(reason),
        leave == null ? Set.of() : leave.stream().collect(Collectors.toUnmodifiableSet()), List.of());
    var wrong = new ArrayList<FieldError>();
    if (Typed.date(form.date).filter(day -> !day.isBefore(today)).isEmpty()) {
      wrong.add(new FieldError("date", "Enter the new date of the first of them, today or later"));
    }
    if (form.clock() == null || form.clock().getMinute() % 15 != 0) {
      wrong.add(new FieldError("time", "Enter a time on the quarter hour, such as 14:30"));
    }
    return new MoveForm(from, form.date, form.time, form.therapist, form.reason, form.leave, List.copyOf(wrong));
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  LocalDate day() {
    return Typed.date(date).orElseThrow();
  }

  LocalTime clock() {
    try {
      return LocalTime.parse(time.length() == 4 ? "0" + time : time).withSecond(0).withNano(0);
    } catch (DateTimeException notUnderstood) {
      return null;
    }
  }

  /** The message at this field, or null. */
  public String at(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
