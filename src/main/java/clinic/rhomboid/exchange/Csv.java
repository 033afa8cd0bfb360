package clinic.rhomboid.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a CSV file as RFC 4180 has them, with cells that no spreadsheet takes for a formula. */
public final class Csv {

  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  /** What begins a formula, in their full-width forms too; spreadsheets pass over spaces before it. */
  private static final String FORMULA = "^[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]*[=+\\-@＝＋－＠|%].*|^[\\t\\r\\n].*";

  private Csv() {}

  /** One line with its end; null is an empty cell. */
  public static String line(String... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    if (value == null) {
      return "";
    }
    var inert = value.matches("(?s)" + FORMULA) ? "'" + value : value;
    return inert.matches("(?s).*[\",\\r\\n].*") || !inert.equals(inert.strip()) ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
  }
}
