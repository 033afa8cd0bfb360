package clinic.rhomboid.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file's rows by its headings, and says everything that is wrong with it at once. */
final class FileReader {

  static final int MOST_LINES = 1000;

  private FileReader() {}

  /** The cells of a line by their columns; those it does not have are empty. */
  record Line(int number, Map<Column, String> cells) {

    String at(Column column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** @param lines none where the headings can't be understood */
  record Contents(List<Line> lines, List<Trouble> troubles) {}

  static Contents read(String text) {
    var csv = CsvRows.of(text);
    var troubles = new ArrayList<Trouble>();
    if (csv.brokenAt() > 0) {
      troubles.add(new Trouble(csv.brokenAt(), "", "From here on nothing could be read: a quotation mark is missing or too"
          + " many. Write \"\" for one inside a cell"));
    }
    if (csv.rows().isEmpty()) {
      troubles.add(new Trouble(1, "", "There is nothing in it. The first line holds the headings"));
      return new Contents(List.of(), troubles);
    }
    var columns = headings(csv.rows().get(0), troubles);
    if (columns.isEmpty()) {
      return new Contents(List.of(), troubles);
    }
    var rows = csv.rows().subList(1, csv.rows().size());
    if (rows.size() > MOST_LINES) {
      troubles.add(new Trouble(rows.get(MOST_LINES).line(), "", "Import at most " + MOST_LINES
          + " lines at once: put the rest into another file"));
      rows = rows.subList(0, MOST_LINES);
    }
    return new Contents(rows.stream().map(row -> line(row, columns)).toList(), troubles);
  }

  /** Where each column is; nothing when one is missing, not known or there twice. */
  private static Map<Integer, Column> headings(CsvRows.Row row, List<Trouble> troubles) {
    var columns = new HashMap<Integer, Column>();
    var before = troubles.size();
    for (var i = 0; i < row.cells().size(); i++) {
      var heading = row.cells().get(i);
      var column = Column.named(heading);
      if (column.isPresent() && columns.containsValue(column.get())) {
        troubles.add(new Trouble(row.line(), heading, "There are two columns of this kind. Take one out"));
      } else if (column.isPresent()) {
        columns.put(i, column.get());
      } else if (!heading.isEmpty()) {
        troubles.add(new Trouble(row.line(), heading, "This heading is not known. Rename it, or take the column out"));
      }
    }
    for (var column : Column.values()) {
      if (column.needed && !columns.containsValue(column)) {
        troubles.add(new Trouble(row.line(), column.word, "This column is missing"));
      }
    }
    return troubles.size() > before ? Map.of() : columns;
  }

  private static Line line(CsvRows.Row row, Map<Integer, Column> columns) {
    var cells = new EnumMap<Column, String>(Column.class);
    columns.forEach((place, column) -> {
      if (place < row.cells().size()) {
        cells.put(column, inert(row.cells().get(place)));
      }
    });
    return new Line(row.line(), cells);
  }

  /** Without the mark that keeps a spreadsheet from taking a cell for a formula. */
  private static String inert(String cell) {
    return cell.matches("(?s)'[=+\\-@].*") ? cell.substring(1) : cell;
  }
}
