package clinic.rhomboid.desk;

import clinic.rhomboid.slots.TherapistSupply;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** When a therapist works on a day: that day's shifts in order, and the time off that cuts into them. */
record Shifts(List<Span> work, List<Span> timeOff) {

  private static final int MIDNIGHT = 24 * 60;

  static Shifts of(TherapistSupply therapist, Day day) {
    var work = new ArrayList<Span>();
    for (var shift : therapist.shifts(day.date())) {
      var to = shift.to().equals(LocalTime.MIDNIGHT) ? MIDNIGHT : Day.minute(shift.to());
      work.add(new Span(Day.minute(shift.from()), to));
    }
    return new Shifts(work, work.isEmpty() ? List.of() : timeOff(therapist, day, work));
  }

  private static List<Span> timeOff(TherapistSupply therapist, Day day, List<Span> work) {
    var first = work.get(0).from();
    var last = work.get(work.size() - 1).to();
    return therapist.timeOff().stream()
        .map(off -> new Span(Math.max(first, day.minute(off.start())), Math.min(last, day.minute(off.end()))))
        .filter(off -> off.from() < off.to())
        .toList();
  }

  boolean none() {
    return work.isEmpty();
  }

  int start() {
    return work.get(0).from();
  }

  int end() {
    return work.get(work.size() - 1).to();
  }

  /** Working minutes that no time off takes away. */
  int minutes() {
    return work.stream()
        .mapToInt(shift -> shift.to() - shift.from() - timeOff.stream().mapToInt(off -> common(shift, off)).sum())
        .sum();
  }

  private static int common(Span one, Span other) {
    return Math.max(0, Math.min(one.to(), other.to()) - Math.max(one.from(), other.from()));
  }

  /** The stretches of a board on which this therapist does not work. */
  List<Away> away(BoardHours board) {
    var away = new ArrayList<Away>();
    if (none()) {
      add(away, board, "off", "Not in", new Span(board.from() * 60, board.until() * 60));
      return away;
    }
    add(away, board, "off", "Starts " + Day.time(start()), new Span(board.from() * 60, start()));
    for (var i = 1; i < work.size(); i++) {
      add(away, board, "off break", "Break", new Span(work.get(i - 1).to(), work.get(i).from()));
    }
    add(away, board, "off", "Until " + Day.time(end()), new Span(end(), board.until() * 60));
    timeOff.forEach(off -> add(away, board, "off break", "Time off", off));
    return away;
  }

  private static void add(List<Away> away, BoardHours board, String style, String word, Span span) {
    var place = board.place(span.from(), span.to());
    if (place != null) {
      away.add(new Away(style, word, place));
    }
  }

  /** A stretch without work as the board draws it. */
  public record Away(String style, String word, String place) {}
}
