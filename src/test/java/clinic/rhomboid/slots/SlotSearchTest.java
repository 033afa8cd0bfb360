package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.ANA;
import static clinic.rhomboid.slots.Clinic.ANY_TIME;
import static clinic.rhomboid.slots.Clinic.COUPLE_LEFT;
import static clinic.rhomboid.slots.Clinic.COUPLE_RIGHT;
import static clinic.rhomboid.slots.Clinic.MONDAY;
import static clinic.rhomboid.slots.Clinic.QUIET_TABLE;
import static clinic.rhomboid.slots.Clinic.alone;
import static clinic.rhomboid.slots.Clinic.ana;
import static clinic.rhomboid.slots.Clinic.at;
import static clinic.rhomboid.slots.Clinic.ben;
import static clinic.rhomboid.slots.Clinic.busy;
import static clinic.rhomboid.slots.Clinic.by;
import static clinic.rhomboid.slots.Clinic.clinic;
import static clinic.rhomboid.slots.Clinic.demand;
import static clinic.rhomboid.slots.Clinic.hours;
import static clinic.rhomboid.slots.Clinic.needing;
import static clinic.rhomboid.slots.Clinic.span;
import static clinic.rhomboid.slots.Clinic.swedish;
import static clinic.rhomboid.slots.Clinic.times;
import static clinic.rhomboid.slots.Clinic.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotSearchTest {

  private static final List<WeeklyHours> MORNING = weekdays("09:00-11:00");

  @Test
  void offersEveryQuarterHourThatLeavesRoomForTheVisit() {
    assertEquals(
        List.of("09:00", "09:15", "09:30", "09:45", "10:00"), times(alone(MORNING), swedish(60), Claims.NONE));
  }

  @Test
  void skipsSlotsThatOverlapABooking() {
    assertEquals(
        List.of("09:00", "10:15", "10:30"), times(alone(MORNING), swedish(30), busy(ANA, "09:30", "10:15")));
  }

  @Test
  void roundsABusyTimeOffTheGridOutwards() {
    assertEquals(
        List.of("09:00", "10:15", "10:30"), times(alone(MORNING), swedish(30), busy(ANA, "09:40", "10:01")));
  }

  @Test
  void offersNothingAcrossALunchBreak() {
    assertEquals(
        List.of("09:00", "09:15", "10:30"),
        times(alone(weekdays("09:00-10:00", "10:30-11:15")), swedish(45), Claims.NONE));
  }

  @Test
  void takesShiftsThatTouchForOne() {
    assertEquals(
        List.of("09:00", "09:15"), times(alone(weekdays("09:40-10:15", "09:00-09:40")), swedish(60), Claims.NONE));
  }

  @Test
  void runsOverMidnightWhenTheNextShiftBeginsThere() {
    var night = List.of(hours(DayOfWeek.MONDAY, "23:00-00:00"), hours(DayOfWeek.TUESDAY, "00:00-00:30"));
    assertEquals(List.of("23:00", "23:15", "23:30"), times(alone(night), swedish(60), Claims.NONE));
    assertEquals(
        List.of("00:00"),
        times(SlotSearch.find(alone(night), demand("swedish", 30, 0, 60, 0), Claims.NONE, ANY_TIME, MONDAY, 2)));
  }

  @Test
  void keepsTheBuffersWithinWorkingTime() {
    assertEquals(
        List.of("09:15", "09:30", "09:45"), times(alone(MORNING), demand("swedish", 60, 0, 10, 5), Claims.NONE));
  }

  @Test
  void keepsTheBuffersOffOtherClaims() {
    assertEquals(
        List.of("10:30"), times(alone(MORNING), demand("swedish", 30, 0, 10, 0), busy(ANA, "08:00", "10:15")));
  }

  @Test
  void extraMinutesLengthenTheClaimButNotTheEnd() {
    var slots =
        SlotSearch.find(alone(MORNING), demand("swedish", 60, 30, 0, 0), Claims.NONE, ANY_TIME, MONDAY, 1);
    assertEquals(List.of("09:00", "09:15", "09:30"), times(slots));
    assertEquals(Duration.ofMinutes(60), Duration.between(slots.get(0).start(), slots.get(0).end()));
  }

  @Test
  void offersNothingDuringTimeOff() {
    var supply = clinic(ana(MORNING, span("09:50", "10:05")));
    assertEquals(List.of("09:00", "09:15", "10:15", "10:30"), times(supply, swedish(30), Claims.NONE));
  }

  @Test
  void roundsTimeOffOutwards() {
    var off = new TimeRange(at("09:00"), at("09:15").plusNanos(1));
    assertEquals(List.of("09:30", "09:45", "10:00"), times(clinic(ana(MORNING, off)), swedish(60), Claims.NONE));
  }

  @Test
  void namesEveryoneWhoIsFreeInOrderOfTheirIds() {
    var supply = clinic(ben(weekdays("09:00-09:45")), ana(weekdays("09:15-10:00")));
    var therapists = SlotSearch.find(supply, swedish(30), Claims.NONE, ANY_TIME, MONDAY, 1).stream()
        .map(Slot::therapists)
        .toList();
    assertEquals(List.of(List.of("ben"), List.of("ana", "ben"), List.of("ana")), therapists);
  }

  @Test
  void offersOnlyTheTherapistWhoIsWanted() {
    var supply = clinic(ana(MORNING), ben(weekdays("10:00-11:00")));
    assertEquals(List.of("10:00", "10:15"), times(supply, by("ben", swedish(45)), Claims.NONE));
    assertEquals(List.of(), times(supply, by("nobody", swedish(45)), Claims.NONE));
  }

  @Test
  void offersOnlyTherapistsWithTheTechnique() {
    var supply = clinic(ana(weekdays("10:00-10:45")), ben(MORNING));
    assertEquals(List.of("10:00"), times(supply, demand("deep_tissue", 45, 0, 0, 0), Claims.NONE));
  }

  @Test
  void offersOnlyTherapistsWithEveryCompetence() {
    var supply = clinic(ana(weekdays("10:00-10:45")), ben(MORNING));
    assertEquals(List.of("10:00"), times(supply, needing(Set.of("prenatal"), Set.of(), swedish(45)), Claims.NONE));
    assertEquals(
        List.of(), times(supply, needing(Set.of("prenatal", "oncology"), Set.of(), swedish(45)), Claims.NONE));
  }

  @Test
  void needsARoomWithEveryFeatureAndAllItsTables() {
    var sideLying = needing(Set.of(), Set.of("side_lying"), swedish(30));
    assertEquals(
        List.of("10:00", "10:15", "10:30"),
        times(alone(MORNING), sideLying, busy(COUPLE_RIGHT, "09:00", "10:00")));
    assertEquals(List.of(), times(alone(MORNING), needing(Set.of(), Set.of("sauna"), swedish(30)), Claims.NONE));
  }

  @Test
  void leavesTimeToTurnTheRoomRound() {
    var sideLying = needing(Set.of(), Set.of("side_lying"), swedish(30));
    assertEquals(
        List.of("09:00", "09:15", "10:30"),
        times(alone(MORNING), sideLying, busy(COUPLE_LEFT, "10:00", "10:30")));
  }

  @Test
  void letsTheTurnaroundReachPastWorkingTime() {
    var sideLying = needing(Set.of(), Set.of("side_lying"), swedish(120));
    assertEquals(List.of("09:00"), times(alone(MORNING), sideLying, Claims.NONE));
  }

  @Test
  void offersNothingWhenEveryRoomIsTaken() {
    var claims = Claims.builder()
        .add(QUIET_TABLE, at("09:00").getEpochSecond(), at("11:00").getEpochSecond())
        .add(COUPLE_LEFT, at("09:00").getEpochSecond(), at("10:30").getEpochSecond())
        .build();
    assertEquals(List.of("10:30"), times(alone(MORNING), swedish(30), claims));
  }

  @Test
  void offersTheEarliestAndTheLatestStartButNothingBeyond() {
    var window = new Window(at("09:30"), at("10:00"));
    var slots = SlotSearch.find(alone(MORNING), swedish(30), Claims.NONE, window, MONDAY, 3);
    assertEquals(List.of("09:30", "09:45", "10:00"), times(slots));
  }

  @Test
  void neverRoundsTheLeadTimeDown() {
    var window = new Window(at("09:30").plusNanos(1), at("10:14"));
    var slots = SlotSearch.find(alone(MORNING), swedish(30), Claims.NONE, window, MONDAY, 1);
    assertEquals(List.of("09:45", "10:00"), times(slots));
  }

  @Test
  void offersNothingWhenTheHorizonIsPast() {
    var past = new Window(Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2020-01-01T00:00:00Z"));
    assertEquals(List.of(), SlotSearch.find(alone(MORNING), swedish(30), Claims.NONE, past, MONDAY, 7));
  }

  @Test
  void countsTheStartsOfEachDay() {
    var claims = busy(ANA, "09:00", "10:30");
    var days = SlotSearch.freeByDay(alone(MORNING), swedish(30), claims, ANY_TIME, MONDAY.minusDays(1), 3);
    assertEquals(
        List.of(
            new FreeDay(MONDAY.minusDays(1), 0), new FreeDay(MONDAY, 1), new FreeDay(MONDAY.plusDays(1), 7)),
        days);
  }

  @Test
  void findsTheFirstDayWithAStart() {
    var saturday = LocalDate.of(2026, 11, 21);
    assertEquals(MONDAY, firstFree(saturday, 180).orElseThrow());
    assertTrue(firstFree(saturday, 2).isEmpty());
  }

  private static Optional<LocalDate> firstFree(LocalDate from, int days) {
    return SlotSearch.firstFree(alone(MORNING), swedish(30), Claims.NONE, ANY_TIME, from, days);
  }

  @Test
  void refusesToSearchNoDaysOrTooMany() {
    for (var days : List.of(0, 201)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> SlotSearch.find(alone(MORNING), swedish(30), Claims.NONE, ANY_TIME, MONDAY, days));
    }
  }
}
