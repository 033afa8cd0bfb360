package clinic.rhomboid.slots;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A shift that comes back every week. */
public record WeeklyHours(DayOfWeek day, Shift shift) {

  public WeeklyHours(DayOfWeek day, LocalTime from, LocalTime to) {
    this(day, new Shift(from, to));
  }

  public LocalTime from() {
    return shift.from();
  }

  public LocalTime to() {
    return shift.to();
  }
}
