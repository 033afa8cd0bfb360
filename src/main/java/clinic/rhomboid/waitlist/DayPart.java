package clinic.rhomboid.waitlist;

import java.time.LocalTime;
import java.util.Locale;

/** A part of the day, as people say when they have time. */
public enum DayPart {
  MORNING("Morning", "before 12"),
  AFTERNOON("Afternoon", "12 to 5"),
  EVENING("Evening", "from 5");

  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime FIVE = LocalTime.of(17, 0);

  public final String word;
  public final String hours;

  DayPart(String word, String hours) {
    this.word = word;
    this.hours = hours;
  }

  static DayPart of(LocalTime time) {
    return time.isBefore(NOON) ? MORNING : time.isBefore(FIVE) ? AFTERNOON : EVENING;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
