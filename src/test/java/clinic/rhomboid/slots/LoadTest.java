package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.ANA;
import static clinic.rhomboid.slots.Clinic.ANY_TIME;
import static clinic.rhomboid.slots.Clinic.ana;
import static clinic.rhomboid.slots.Clinic.at;
import static clinic.rhomboid.slots.Clinic.clinic;
import static clinic.rhomboid.slots.Clinic.demand;
import static clinic.rhomboid.slots.Clinic.swedish;
import static clinic.rhomboid.slots.Clinic.times;
import static clinic.rhomboid.slots.Clinic.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.slots.NoPlace.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final Demand DEEP = demand("deep_tissue", 60, 0, 0, 0);
  private static final LoadLimits TWO_IN_A_ROW = new LoadLimits(LoadLimits.NONE.minutesADay(), 2);

  @Test
  void afterTwoInARowTheThirdWaitsForAnHoursRest() {
    var claims = deep("09:00", "10:00", "10:00", "11:00");
    assertEquals(List.of("12:00", "12:15"), times(supply(TWO_IN_A_ROW, "09:00-13:15"), DEEP, claims));
    assertEquals(List.of("11:00", "11:15", "11:30", "11:45", "12:00", "12:15"),
        times(supply(TWO_IN_A_ROW, "09:00-13:15"), swedish(60), claims));
  }

  @Test
  void anotherTechniqueIsARestWhenItTakesAnHour() {
    var claims = Claims.builder();
    add(claims, "09:00", "10:00", 60);
    add(claims, "10:00", "11:00", 60);
    add(claims, "11:00", "12:00", 0);
    assertEquals(List.of("12:00"), times(supply(TWO_IN_A_ROW, "09:00-13:00"), DEEP, claims.build()));
  }

  @Test
  void aVisitBetweenTwoOthersWouldJoinThemToThree() {
    var claims = deep("09:00", "10:00", "12:00", "13:00");
    assertEquals(List.of("10:00", "11:00", "13:00"), times(supply(TWO_IN_A_ROW, "09:00-14:00"), DEEP, claims));
  }

  @Test
  void theMinutesOfADayAreCountedWholeAndTheReasonIsTold() {
    var limits = new LoadLimits(180, LoadLimits.NONE.inARow());
    var claims = deep("09:00", "10:00", "11:00", "12:00");
    assertEquals(List.of("10:00", "12:00"), times(supply(limits, "09:00-13:00"), DEEP, claims));
    var longer = demand("deep_tissue", 75, 0, 0, 0);
    assertEquals(List.of(), times(supply(limits, "09:00-17:00"), longer, claims));
    assertEquals(new NoPlace(Reason.THERAPIST_AT_LOAD_LIMIT),
        SlotSearch.place(supply(limits, "09:00-17:00"), longer, claims, ANY_TIME, at("14:00"), List.of("ana")));
    assertEquals(new NoPlace(Reason.THERAPIST_BUSY),
        SlotSearch.place(supply(limits, "09:00-17:00"), longer, claims, ANY_TIME, at("09:30"), List.of("ana")));
  }

  @Test
  void theDayBeforeCountsForNothing() {
    var yesterday = Claims.builder().add(
        ANA, at("09:00").getEpochSecond() - 86_400, at("13:00").getEpochSecond() - 86_400, 240).build();
    var limits = new LoadLimits(60, 1);
    assertEquals(List.of("09:00"), times(supply(limits, "09:00-10:00"), DEEP, yesterday));
  }

  @Test
  void asksNothingButTheLoadOfAVisitThatHasItsTime() {
    var supply = supply(new LoadLimits(120, 2), "09:00-10:00");
    assertEquals(true, SlotSearch.bears(supply, DEEP, deep("09:00", "10:00"), at("09:00"), "ana"));
    assertEquals(false, SlotSearch.bears(
        supply, DEEP, deep("09:00", "10:00", "15:00", "16:00"), at("20:00"), "ana"));
  }

  private static Supply supply(LoadLimits limits, String shift) {
    return clinic(ana(limits, weekdays(shift)));
  }

  private static Claims deep(String... bounds) {
    var claims = Claims.builder();
    for (var i = 0; i < bounds.length; i += 2) {
      add(claims, bounds[i], bounds[i + 1], 60);
    }
    return claims.build();
  }

  private static void add(Claims.Builder claims, String from, String to, int strain) {
    claims.add(ANA, at(from).getEpochSecond(), at(to).getEpochSecond(), strain);
  }
}
