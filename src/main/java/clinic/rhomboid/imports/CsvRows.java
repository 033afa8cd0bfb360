package clinic.rhomboid.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as rows of cells, divided by whatever its first line uses most: a comma, a semicolon, or the tabs that a
 * spreadsheet puts between copied cells.
 *
 * @param rows those with anything in them
 * @param brokenAt the line from which on nothing could be read, or 0
 */
record CsvRows(List<Row> rows, int brokenAt) {

  private static final CsvFactory CSV = new CsvFactory();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** @param line the one it begins on, counted as an editor counts */
  record Row(int line, List<String> cells) {}

  static CsvRows of(String text) {
    var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    var rows = new ArrayList<Row>();
    try (var parser = CSV.createParser(plain)) {
      parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(plain)));
      try {
        read(parser, rows);
        return new CsvRows(rows, 0);
      } catch (JsonProcessingException broken) {
        return new CsvRows(rows, Math.max(1, broken.getLocation() == null ? 1 : broken.getLocation().getLineNr()));
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private static void read(CsvParser parser, List<Row> rows) throws IOException {
    var cells = new ArrayList<String>();
    var line = 0;
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        cells = new ArrayList<>();
      } else if (token == JsonToken.VALUE_STRING) {
        line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
        cells.add(parser.getText().strip());
      } else if (token == JsonToken.END_ARRAY && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(new Row(line, List.copyOf(cells)));
        cells = new ArrayList<>();
      }
    }
  }

  private static char separator(String text) {
    var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    var best = ',';
    for (var candidate : new char[] {';', '\t'}) {
      best = count(first, candidate) > count(first, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }
}
