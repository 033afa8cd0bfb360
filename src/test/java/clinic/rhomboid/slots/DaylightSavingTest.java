package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.ANY_TIME;
import static clinic.rhomboid.slots.Clinic.QUIET;
import static clinic.rhomboid.slots.Clinic.alone;
import static clinic.rhomboid.slots.Clinic.ana;
import static clinic.rhomboid.slots.Clinic.demand;
import static clinic.rhomboid.slots.Clinic.hours;
import static clinic.rhomboid.slots.Clinic.swedish;
import static clinic.rhomboid.slots.Clinic.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaylightSavingTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 3, 8);
  private static final LocalDate SKIPPED_MIDNIGHT = LocalDate.of(2026, 4, 24);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 1);

  @Test
  void offersNoTimeThatDoesNotExist() {
    assertEquals(
        List.of("01:30", "01:45", "03:00", "03:15", "03:30"), times(onSunday("01:30-04:00", SPRING)));
  }

  @Test
  void offersTheRepeatedHourAsDistinctInstants() {
    var slots = onSunday("00:30-02:30", AUTUMN);
    assertEquals(
        List.of(
            "00:30", "00:45", "01:00", "01:15", "01:30", "01:45", "01:00", "01:15", "01:30", "01:45", "02:00"),
        times(slots));
    assertEquals(slots.size(), slots.stream().map(Slot::start).distinct().count());
  }

  @Test
  void readsAShiftsEndInTheRepeatedHourAsTheEarlier() {
    assertEquals(List.of("00:30", "00:45", "01:00"), times(onSunday("00:30-01:30", AUTUMN)));
  }

  @Test
  void readsAShiftsBeginInTheGapAsTheInstantOfTheChange() {
    var slots = onSunday("02:30-04:00", SPRING);
    assertEquals(Instant.parse("2026-03-08T07:00:00Z"), slots.get(0).start());
    assertEquals(List.of("03:00", "03:15", "03:30"), times(slots));
  }

  @Test
  void offersNothingInAShiftThatTheGapSwallows() {
    assertEquals(List.of(), onSunday("02:15-02:45", SPRING));
  }

  @Test
  void readsTheHoursOfADayWhoseMidnightIsSkipped() {
    var supply = inCairo(hours(DayOfWeek.FRIDAY, "09:00-09:30"));
    var slots = SlotSearch.find(supply, swedish(30), Claims.NONE, ANY_TIME, SKIPPED_MIDNIGHT, 1);
    assertEquals(List.of(Instant.parse("2026-04-24T06:00:00Z")), slots.stream().map(Slot::start).toList());
  }

  @Test
  void reachesBackIntoADayWhoseMidnightIsSkipped() {
    var supply = inCairo(hours(DayOfWeek.FRIDAY, "23:00-00:00"), hours(DayOfWeek.SATURDAY, "00:00-00:30"));
    var demand = demand("swedish", 30, 0, 60, 0);
    var slots = SlotSearch.find(supply, demand, Claims.NONE, ANY_TIME, SKIPPED_MIDNIGHT.plusDays(1), 1);
    assertEquals(List.of(Instant.parse("2026-04-24T21:00:00Z")), slots.stream().map(Slot::start).toList());
  }

  private static Supply inCairo(WeeklyHours... hours) {
    return new Supply(ZoneId.of("Africa/Cairo"), List.of(ana(List.of(hours))), List.of(QUIET));
  }

  @Test
  void countsTheDayThatIsAnHourLongerAndTheOneThatIsShorter() {
    assertEquals(24 * 4 - 1 + 4, onSunday("00:00-00:00", AUTUMN).size());
    assertEquals(24 * 4 - 1 - 4, onSunday("00:00-00:00", SPRING).size());
  }

  @Test
  void refusesAZoneWhoseClockIsOffTheQuarterHours() {
    assertThrows(
        IllegalArgumentException.class, () -> new Supply(ZoneId.of("+05:20"), List.of(), List.of()));
  }

  @Test
  void acceptsEveryZoneInUse() {
    for (var zone : ZoneId.getAvailableZoneIds()) {
      new Supply(ZoneId.of(zone), List.of(), List.of());
    }
  }

  private static List<Slot> onSunday(String shift, LocalDate date) {
    var supply = alone(List.of(hours(DayOfWeek.SUNDAY, shift)));
    return SlotSearch.find(supply, swedish(30), Claims.NONE, ANY_TIME, date, 1);
  }
}
