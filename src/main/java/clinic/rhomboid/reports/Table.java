package clinic.rhomboid.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Figures of a report, the same on the page and in its file.
 *
 * @param id its name in addresses
 * @param note how the figures are counted
 * @param heads of the columns, that of the rows' names first
 * @param picture the same for the eye, or null when there is nothing to draw
 */
public record Table(String id, String title, String note, List<String> heads, List<Row> rows, Chart picture) {

  /** One line: its name and its figures. */
  public record Row(String name, List<String> cells) {

    static Row of(String name, Object... cells) {
      return new Row(name, Arrays.stream(cells).map(String::valueOf).toList());
    }
  }

  /** A part of a whole in per cent; nothing of nothing is a dash. */
  static String percent(long part, long whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
  }

  /** Minutes as hours with one decimal. */
  static String hours(long minutes) {
    return String.format(Locale.US, "%.1f", minutes / 60.0);
  }
}
