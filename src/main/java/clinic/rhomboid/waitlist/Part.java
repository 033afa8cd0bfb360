package clinic.rhomboid.waitlist;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a weekday. */
public record Part(DayOfWeek day, DayPart time) implements Comparable<Part> {

  private static final Comparator<Part> ORDER = Comparator.comparing(Part::day).thenComparing(Part::time);

  /** Every part of a week, by day. */
  public static List<Part> all() {
    return Stream.of(DayOfWeek.values())
        .flatMap(day -> Stream.of(DayPart.values()).map(time -> new Part(day, time))).toList();
  }

  /** As a form sends it and as it is stored: {@code 1-morning}. */
  public String code() {
    return day.getValue() + "-" + time.slug();
  }

  static Optional<Part> of(String code) {
    return all().stream().filter(part -> part.code().equals(code)).findFirst();
  }

  /** Such as {@code Mon morning}. */
  public String words() {
    return day.getDisplayName(TextStyle.SHORT, Locale.US) + " " + time.slug();
  }

  @Override
  public int compareTo(Part other) {
    return ORDER.compare(this, other);
  }
}
