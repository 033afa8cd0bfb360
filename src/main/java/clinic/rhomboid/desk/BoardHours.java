package clinic.rhomboid.desk;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The hours a board shows, and the classes of board.css by which something lies in them.
 *
 * @param from the first hour shown
 * @param until the hour at which the board ends
 */
public record BoardHours(int from, int until) {

  private static final int EARLIEST = 6;
  private static final int LATEST = 22;
  private static final int NOON = 12;
  private static final int STEP = 5;

  /** Whole hours around these minutes of the day, as far as the style sheet knows them. */
  static BoardHours around(int firstMinute, int lastMinute) {
    var from = Math.min(NOON, Math.max(EARLIEST, firstMinute / 60));
    var until = Math.max(NOON, Math.min(LATEST, (lastMinute + 59) / 60));
    return new BoardHours(from, until);
  }

  /** The classes of a span in minutes of the day, cut off at the board's edges; null when it lies beyond them. */
  String place(int fromMinute, int toMinute) {
    var at = Math.max(from * 60, fromMinute / STEP * STEP);
    var to = Math.min(until * 60, (toMinute + STEP - 1) / STEP * STEP);
    return at < to ? "at-" + clock(at) + " to-" + clock(to) : null;
  }

  /** The class of a moment; null when it lies beyond the board. */
  String at(int minute) {
    return minute < from * 60 || minute >= until * 60 ? null : "at-" + clock(minute / STEP * STEP);
  }

  /** Whether what begins here has more of the board above it than below. */
  boolean low(int minute) {
    return minute * 2 > (from + until) * 60;
  }

  /** Each hour shown, with the classes of its place. */
  public List<Hour> hours() {
    return IntStream.range(from, until)
        .mapToObj(hour -> new Hour(hour + ":00", place(hour * 60, hour * 60 + 60)))
        .toList();
  }

  /** The classes of the board itself. */
  public String style() {
    return "from-" + two(from) + " until-" + two(until);
  }

  /** A label of the time rule. */
  public record Hour(String word, String place) {}

  private static String clock(int minute) {
    return two(minute / 60) + two(minute % 60);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
