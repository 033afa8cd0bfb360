package clinic.rhomboid.setup;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A therapist's week as a form: up to two shifts a day, so that the gap between them is the lunch break. */
final class WeekHours {

  private static final int SHIFTS = 2;

  private WeekHours() {}

  /** One weekday of the form. */
  public record Day(int number, String name) {

    /** What the beginning of a shift is called. */
    public String label(int shift) {
      return shift == 1 ? "From" : "and from";
    }

    public String id(String edge, int shift) {
      return "d" + number + "-" + edge + shift;
    }
  }

  /** A stretch of work on a weekday. */
  record Shift(int weekday, LocalTime from, LocalTime to) {}

  static final List<Day> DAYS = Arrays.stream(DayOfWeek.values())
      .map(day -> new Day(day.getValue(), day.getDisplayName(TextStyle.FULL, Locale.US))).toList();

  /** What somebody who has no hours yet is offered to start from. */
  static Filled suggested() {
    var shifts = new ArrayList<Shift>();
    for (var day = 1; day <= DayOfWeek.FRIDAY.getValue(); day++) {
      shifts.add(new Shift(day, LocalTime.of(9, 0), LocalTime.of(12, 30)));
      shifts.add(new Shift(day, LocalTime.of(13, 15), LocalTime.of(17, 0)));
    }
    return of(shifts);
  }

  /** The hours as they are; in the order of their starts. */
  static Filled of(List<Shift> shifts) {
    var form = new Filled();
    for (var day : DAYS) {
      var number = 1;
      for (var shift : shifts.stream().filter(shift -> shift.weekday() == day.number()).limit(SHIFTS).toList()) {
        form.with(day.id("from", number), shift.from()).with(day.id("to", number), shift.to());
        number++;
      }
    }
    return form;
  }

  /** What was typed; where it makes no sense, the form says so. */
  static List<Shift> read(Filled form) {
    var shifts = new ArrayList<Shift>();
    DAYS.forEach(day -> shifts.addAll(read(form, day)));
    if (!form.wrong() && shifts.isEmpty()) {
      form.add(DAYS.get(0).id("from", 1), "Enter the hours of at least one day");
    }
    return shifts;
  }

  /** What was typed for one day; none on a day off. */
  static List<Shift> read(Filled form, Day day) {
    var shifts = new ArrayList<Shift>();
    LocalTime after = null;
    for (var number = 1; number <= SHIFTS; number++) {
      var shift = shift(form, day, number, after);
      if (shift != null) {
        shifts.add(shift);
        after = shift.to();
      }
    }
    return shifts;
  }

  private static Shift shift(Filled form, Day day, int number, LocalTime after) {
    var fromId = day.id("from", number);
    var toId = day.id("to", number);
    if (form.text(fromId).isEmpty() && form.text(toId).isEmpty()) {
      return null;
    }
    var from = time(form, day, fromId);
    var to = time(form, day, toId);
    if (from == null || to == null) {
      return null;
    }
    if (!to.isAfter(from)) {
      form.add(toId, day.name() + ": the end must be later than the beginning");
      return null;
    }
    if (after != null && !from.isAfter(after)) {
      form.add(fromId, day.name() + ": go on later than you stopped before");
      return null;
    }
    return new Shift(day.number(), from, to);
  }

  private static LocalTime time(Filled form, Day day, String field) {
    var time = form.time(field);
    if (time.isEmpty()) {
      form.add(field, day.name() + ": write both times, such as 09:00");
    }
    return time.orElse(null);
  }
}
