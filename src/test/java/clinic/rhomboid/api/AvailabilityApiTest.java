package clinic.rhomboid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Api.Slot;
import clinic.rhomboid.screening.RulesFile;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AvailabilityApiTest {

  private static final Duration LEAD = Duration.ofHours(2);

  @Test
  void startsStandInOrderAndEachOnce() {
    var starts = Api.slots("swedish", 60, Api.today().plusDays(20), 14).stream()
        .map(AvailabilityApiTest::start).toList();
    assertFalse(starts.isEmpty());
    assertEquals(List.copyOf(new TreeSet<>(starts)), starts);
  }

  @Test
  void startsAreQuarterHoursOfTheAskedDaysInTheClinicsZone() {
    var from = Api.today().plusDays(20);
    for (var slot : Api.slots("deep_tissue", 45, from, 7)) {
      var start = OffsetDateTime.parse(slot.start());
      assertEquals(Api.ZONE.getRules().getOffset(start.toInstant()), start.getOffset());
      assertEquals(0, start.getMinute() % 15);
      assertFalse(start.toLocalDate().isBefore(from) || start.toLocalDate().isAfter(from.plusDays(6)));
    }
  }

  @Test
  void theEndIsTheLengthAClientPaysForAndNoBuffer() {
    for (var slot : Api.slots("myofascial", 90, Api.today().plusDays(20), 7)) {
      assertEquals(90, ChronoUnit.MINUTES.between(start(slot), OffsetDateTime.parse(slot.end())));
    }
  }

  @Test
  void neitherThePastNorTheNextTwoHoursAreOffered() {
    var soonest = Instant.now().plus(LEAD).minusSeconds(60);
    for (var slot : Api.slots("swedish", 45, Api.today().minusDays(7), 14)) {
      assertFalse(start(slot).toInstant().isBefore(soonest), slot.start());
    }
  }

  @Test
  void aTherapistsStartsAreThoseAtWhichTheyAreNamed() {
    var from = Api.today().plusDays(21);
    var any = Api.slots("swedish", 60, from, 7).stream().filter(slot -> slot.therapists().contains("chloe"))
        .map(Slot::start).toList();
    var chloes = Api.slots("swedish", 60, from, 7, "therapist", "chloe");
    assertEquals(any, chloes.stream().map(Slot::start).toList());
    assertTrue(chloes.stream().allMatch(slot -> slot.therapists().equals(List.of("chloe"))));
  }

  @Test
  void whoDoesNotGiveATechniqueHasNoStarts() {
    assertEquals(List.of(), Api.slots("deep_tissue", 60, Api.today().plusDays(20), 14, "therapist", "ana"));
  }

  @Test
  void theWordOfNeedsLeavesOnlyWhoIsTrainedForThem() {
    var needs = Api.post("/screenings", RulesFile.item("matchingExamples", "A17").get("input"))
        .statusCode(200).extract().<String>path("needs");
    var slots = Api.slots("swedish", 60, Api.today().plusDays(20), 7, "needs", needs);
    assertFalse(slots.isEmpty());
    assertTrue(slots.stream().allMatch(slot -> slot.therapists().equals(List.of("ana"))));
    assertNotEquals(Api.slots("swedish", 60, Api.today().plusDays(20), 7), slots);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 42})
  void oneDayAndSixWeeksCanBeAskedFor(int days) {
    var from = firstWeekday();
    var dates = Api.slots("swedish", 45, from, days).stream()
        .map(slot -> start(slot).toLocalDate()).toList();
    assertTrue(dates.stream().noneMatch(date -> date.isBefore(from) || !date.isBefore(from.plusDays(days))));
    assertFalse(dates.isEmpty());
  }

  @Test
  void theTwoWeeksFromTheThirdDayKeepAThirdOfTheirTimesFree() {

    var near = Api.slots("swedish", 60, Api.today().plusDays(3), 14).size();
    // The same weekdays so far ahead that hardly anybody has booked them.
    var empty = Api.slots("swedish", 60, Api.today().plusDays(3 + 154), 14).size();
    assertTrue(3 * near >= empty, near + " of " + empty);
  }

  private static LocalDate firstWeekday() {
    var day = Api.today().plusDays(30);
    return day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
  }

  private static OffsetDateTime start(Slot slot) {
    return OffsetDateTime.parse(slot.start());
  }
}
