package clinic.rhomboid.slots;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A stretch of one local day in which the location is closed for everybody.
 *
 * @param name what it is, such as {@code Thanksgiving}
 */
public record Closure(LocalDate day, Shift stretch, String name) {

  /** A closed day, or of one the part between these times; both null for all of it. */
  public static Closure of(LocalDate day, LocalTime from, LocalTime to, String name) {
    return new Closure(day, from == null ? Shift.DAY : new Shift(from, to), name);
  }

  public boolean wholeDay() {
    return stretch.equals(Shift.DAY);
  }
}
