package clinic.rhomboid.outcomes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much it hurt over the visits: a picture, and the same as a table. One column each time something was said, evenly
 * apart, since a day after a visit would fall on the visit in a picture of a year. Pure.
 *
 * @param size how many columns wide the picture is, which a class of the style sheet follows
 * @param columns what the picture shows: the latest times
 * @param lines one a region
 * @param rows everything, oldest first
 */
public record Course(int size, List<Column> columns, List<Line> lines, List<Row> rows) {

  static final int SHOWN = 12;
  static final int STYLES = 20;

  private static final int NARROWEST = 3;
  private static final int LEFT = 34;
  private static final int STEP = 62;
  private static final int TOP = 14;
  private static final int UNIT = 18;
  private static final int WORST = 10;

  /** Circle, square, triangle, diamond, cross. */
  private static final List<String> SHAPES = List.of(
      "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0Z",
      "M-5 -5H5V5H-5Z",
      "M0 -6.5L6 4.5H-6Z",
      "M0 -7L7 0L0 7L-7 0Z",
      "M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z");

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);

  /** A time at which something was said. */
  public record Column(int x, String day, String when) {}

  /**
   * The course of one region.
   *
   * @param style counts the lines: shape, dash and colour follow from it
   * @param path through its points
   * @param text what the line says, in words
   */
  public record Line(String label, int style, String path, List<Point> points, String text) {

    /** One of five shapes, four dashes: no two lines of the picture share both. */
    public int tone() {
      return style % SHAPES.size();
    }

    /** The outline of a mark around its point. */
    public String mark() {
      return SHAPES.get(tone());
    }

    public int dash() {
      return style % 4;
    }
  }

  public record Point(int x, int y, int score) {}

  /** What was said at one time. */
  public record Row(String day, String when, List<Spot> spots) {}

  /** How much it hurt in one region. */
  public record Spot(String label, int score) {}

  /** In the units of the picture, which are pixels. */
  public int width() {
    return x(size) - STEP / 4;
  }

  /** The lines across the picture, at every second number. */
  public List<Point> grid() {
    return IntStream.rangeClosed(0, WORST).filter(score -> score % 2 == 0)
        .mapToObj(score -> new Point(LEFT, y(score), score)).toList();
  }

  /** Whether anything was said at all. */
  public boolean any() {
    return !rows.isEmpty();
  }

  /**
   * @param measures in order of time
   * @param labels what to call each region by id, in the order of the lines
   */
  static Course of(List<Measure> measures, Map<String, String> labels) {
    var said = measures.stream().filter(measure -> !measure.scores().isEmpty()).toList();
    var regions = labels.keySet().stream()
        .filter(region -> said.stream().anyMatch(measure -> measure.scores().containsKey(region))).toList();
    var shown = said.subList(Math.max(0, said.size() - SHOWN), said.size());
    var columns = new ArrayList<Column>();
    for (var measure : shown) {
      columns.add(new Column(x(columns.size()), SHORT.format(measure.day()), when(measure)));
    }
    var lines = new ArrayList<Line>();
    for (var region : regions) {
      lines.add(line(region, labels.get(region), lines.size() % STYLES, shown));
    }
    var rows = said.stream().map(measure -> new Row(DATED.format(measure.day()), when(measure),
        regions.stream().filter(measure.scores()::containsKey)
            .map(region -> new Spot(labels.get(region), measure.scores().get(region))).toList())).toList();
    return new Course(Math.max(NARROWEST, shown.size()), columns, lines, rows);
  }

  private static Line line(String region, String label, int style, List<Measure> shown) {
    var points = new ArrayList<Point>();
    var path = new StringBuilder();
    var words = new ArrayList<String>();
    for (var i = 0; i < shown.size(); i++) {
      var score = shown.get(i).scores().get(region);
      if (score != null) {
        path.append(points.isEmpty() ? "M" : "L").append(x(i)).append(' ').append(y(score));
        points.add(new Point(x(i), y(score), score));
        words.add(score + " on " + day(shown.get(i).day()) + " " + when(shown.get(i)));
      }
    }
    return new Line(label, style, path.toString(), points, label + ": " + String.join(", ", words));
  }

  private static int y(int score) {
    return TOP + (WORST - score) * UNIT;
  }

  private static int x(int column) {
    return LEFT + STEP / 2 + column * STEP;
  }

  private static String when(Measure measure) {
    return measure.after() ? "day after" : "before";
  }

  private static String day(LocalDate day) {
    return DATED.format(day);
  }
}
