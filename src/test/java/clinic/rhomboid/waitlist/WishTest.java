package clinic.rhomboid.waitlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.slots.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Wish MONDAY_MORNINGS = new Wish(List.of("swedish"), 60, Set.of("ben"),
      Set.of(new Part(DayOfWeek.MONDAY, DayPart.MORNING)), MONDAY, MONDAY.plusDays(7));

  @Test
  void onlyTheDaysThePartsAndTheTherapistsThatWereWishedForFit() {
    assertEquals(Optional.empty(), first(slot(MONDAY.plusDays(1), 9, "ben")));
    assertEquals(Optional.empty(), first(slot(MONDAY, 12, "ben")));
    assertEquals(Optional.empty(), first(slot(MONDAY, 9, "ana")));
    assertEquals(Optional.empty(), first(slot(MONDAY.minusDays(7), 9, "ben")));
    assertEquals(Optional.empty(), first(slot(MONDAY.plusDays(14), 9, "ben")));
    assertEquals(at(MONDAY, 11), first(slot(MONDAY, 11, "ana", "ben")).orElseThrow().start());
    assertEquals("ben", first(slot(MONDAY, 11, "ana", "ben")).orElseThrow().therapist());
  }

  @Test
  void theEarliestThatLeavesTimeToAnswerAndWasNotOfferedBefore() {
    var free = List.of(slot(MONDAY, 9, "ben"), slot(MONDAY, 10, "ben"), slot(MONDAY, 11, "ben"));
    var pick = MONDAY_MORNINGS.first(free, ZONE, at(MONDAY, 9).plusSeconds(1), List.of(at(MONDAY, 10)));
    assertEquals(at(MONDAY, 11), pick.orElseThrow().start());
  }

  @Test
  void nothingWishedForIsAnything() {
    var any = new Wish(List.of("swedish"), 60, Set.of(), Set.of(), MONDAY, MONDAY);
    assertTrue(any.first(List.of(slot(MONDAY, 18, "zoe")), ZONE, Instant.EPOCH, List.of()).isPresent());
  }

  @Test
  void theNightDoesNotCount() {
    var evening = at(MONDAY, 20).plus(Duration.ofMinutes(50));
    assertEquals(at(MONDAY.plusDays(1), 8).plus(Duration.ofMinutes(20)), OfferHours.end(evening, Duration.ofMinutes(30), ZONE));
    assertEquals(at(MONDAY, 10).plus(Duration.ofMinutes(30)), OfferHours.end(at(MONDAY, 10), Duration.ofMinutes(30), ZONE));
    assertEquals(at(MONDAY, 8).plus(Duration.ofMinutes(30)), OfferHours.end(at(MONDAY, 3), Duration.ofMinutes(30), ZONE));
    assertTrue(OfferHours.open(at(MONDAY, 8), ZONE));
    assertFalse(OfferHours.open(at(MONDAY, 21), ZONE));
  }

  private static Optional<Wish.Pick> first(Slot slot) {
    return MONDAY_MORNINGS.first(List.of(slot), ZONE, Instant.EPOCH, List.of());
  }

  private static Slot slot(LocalDate day, int hour, String... therapists) {
    return new Slot(at(day, hour), at(day, hour).plus(Duration.ofHours(1)), List.of(therapists));
  }

  private static Instant at(LocalDate day, int hour) {
    return ZonedDateTime.of(day, LocalTime.of(hour, 0), ZONE).toInstant();
  }
}
