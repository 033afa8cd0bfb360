package clinic.rhomboid.reports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of figures, for the eye alone: the table beside it says the same to everybody. Columns stand for steps of time,
 * bars lie for things with names.
 *
 * @param keys what the shades mean, none when there is only one
 */
public record Chart(int height, List<Bar> bars, List<Label> labels, List<Key> keys) {

  public static final int WIDTH = 360;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yy", Locale.US);
  private static final int PLOT = 160;
  private static final int BELOW = 24;
  private static final int LEFT = 34;
  private static final int NAMES = 118;
  private static final int VALUES = 44;
  private static final int LANE = 34;
  private static final int THICK = 20;
  private static final int MOST_NAMED = 4;
  private static final int LETTERS = 17;

  public record Bar(double x, double y, double width, double height, int tone) {}

  public record Label(double x, double y, String anchor, String text) {}

  public record Key(int tone, String name) {}

  /** One column or bar: its parts in the order of the keys, and what is written at it. */
  record Stack(String name, String value, List<? extends Number> parts) {

    double sum() {
      return parts.stream().mapToDouble(Number::doubleValue).sum();
    }
  }

  static Chart columns(List<String> keys, List<Stack> stacks) {
    var most = most(stacks);
    var step = (double) (WIDTH - LEFT) / Math.max(1, stacks.size());
    var bars = new ArrayList<Bar>();
    var labels = new ArrayList<Label>();
    labels.add(new Label(LEFT - 6, 14, "end", Long.toString(Math.round(most))));
    labels.add(new Label(LEFT - 6, PLOT, "end", "0"));
    var every = Math.max(1, (stacks.size() + MOST_NAMED - 1) / MOST_NAMED);
    for (var i = 0; i < stacks.size(); i++) {
      var x = LEFT + i * step;
      var y = (double) PLOT;
      for (var part = 0; part < keys.size(); part++) {
        var high = stacks.get(i).parts().get(part).doubleValue() / most * (PLOT - 10);
        y -= high;
        if (high > 0) {
          bars.add(new Bar(round(x + step * .1), round(y), round(step * .8), round(high), part));
        }
      }
      if (i % every == 0) {
        labels.add(new Label(round(x), PLOT + 16, "start", stacks.get(i).name()));
      }
    }
    return new Chart(PLOT + BELOW, bars, labels, keys(keys));
  }

  static Chart bars(List<Stack> stacks) {
    var most = most(stacks);
    var bars = new ArrayList<Bar>();
    var labels = new ArrayList<Label>();
    for (var i = 0; i < stacks.size(); i++) {
      var stack = stacks.get(i);
      var y = i * LANE + (LANE - THICK) / 2.0;
      labels.add(new Label(0, y + 15, "start", shortened(stack.name())));
      var wide = stack.sum() / most * (WIDTH - NAMES - VALUES);
      if (wide > 0) {
        bars.add(new Bar(NAMES, y, round(wide), THICK, 0));
      }
      labels.add(new Label(round(NAMES + wide + 6), y + 15, "start", stack.value()));
    }
    return new Chart(Math.max(1, stacks.size()) * LANE, bars, labels, List.of());
  }

  /** A day as it fits under a column. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static double most(List<Stack> stacks) {
    return Math.max(1, stacks.stream().mapToDouble(Stack::sum).max().orElse(1));
  }

  private static String shortened(String name) {
    return name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1).strip() + "…";
  }

  private static List<Key> keys(List<String> names) {
    var keys = new ArrayList<Key>();
    for (var i = 0; i < names.size(); i++) {
      keys.add(new Key(i, names.get(i)));
    }
    return keys;
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
