package clinic.rhomboid.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.slots.LoadLimits;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.slots.WeeklyHours;
import clinic.rhomboid.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftsTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private final Day day = new Day(TUESDAY, ZONE, Instant.EPOCH);

  @Test
  void shadesWhatLiesBeforeBetweenAndAfterTheShifts() {
    var away = Shifts.of(ana(), day).away(new BoardHours(8, 19));
    assertEquals(
        List.of("Starts 9:00 at-0800 to-0900", "Break at-1200 to-1245", "Until 17:30 at-1730 to-1900"),
        away.stream().map(one -> one.word() + " " + one.place()).toList());
  }

  @Test
  void drawsTimeOffOnlyWhereThereWouldBeWork() {
    var ill = new TimeRange(at(15, 0), at(23, 0));
    var shifts = Shifts.of(ana(ill), day);
    assertEquals("Time off at-1500 to-1730", last(shifts).word() + " " + last(shifts).place());
    assertEquals((3 * 60) + (2 * 60 + 15), shifts.minutes());
  }

  @Test
  void isNotInOnAnotherWeekday() {
    var shifts = Shifts.of(ana(), new Day(TUESDAY.plusDays(1), ZONE, Instant.EPOCH));
    assertTrue(shifts.none());
    assertEquals("Not in at-0800 to-1900", last(shifts).word() + " " + last(shifts).place());
  }

  private static Shifts.Away last(Shifts shifts) {
    var away = shifts.away(new BoardHours(8, 19));
    return away.get(away.size() - 1);
  }

  private static Instant at(int hour, int minute) {
    return TUESDAY.atTime(hour, minute).atZone(ZONE).toInstant();
  }

  private static TherapistSupply ana(TimeRange... off) {
    return new TherapistSupply("ana", 1, Set.of("swedish"), Set.of(), List.of(
        new WeeklyHours(DayOfWeek.TUESDAY, LocalTime.of(12, 45), LocalTime.of(17, 30)),
        new WeeklyHours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))), List.of(off), LoadLimits.NONE);
  }
}
