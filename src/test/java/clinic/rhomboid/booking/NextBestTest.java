package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.booking.NextBest.Pick;
import clinic.rhomboid.slots.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextBestTest {

  private static final Instant WAS = Instant.parse("2026-11-24T15:00:00Z");

  @Test
  void theSameTimeWithWhoeverFitsBestComesFirst() {
    assertEquals(List.of(new Pick(WAS, "chloe"), new Pick(WAS, "ana"), new Pick(hours(1), "ben")),
        NextBest.of(WAS, "ben", List.of(slot(1, "ben"), slot(0, "ana", "chloe")), List.of("chloe", "ana", "ben")));
  }

  @Test
  void ofTwoEquallyNearTheOneWithTheSameTherapist() {
    assertEquals(List.of(new Pick(hours(2), "ben"), new Pick(hours(-2), "ana"), new Pick(hours(3), "ana")),
        NextBest.of(WAS, "ben", List.of(slot(-2, "ana"), slot(2, "ben"), slot(3, "ana")), List.of("ana", "ben")));
  }

  @Test
  void whoDoesNotFitTheClientIsNotPicked() {
    assertEquals(List.of(), NextBest.of(WAS, "ben", List.of(slot(0, "david")), List.of("ana")));
  }

  private static Slot slot(int hours, String... therapists) {
    return new Slot(hours(hours), hours(hours).plus(Duration.ofHours(1)), List.of(therapists));
  }

  private static Instant hours(int hours) {
    return WAS.plus(Duration.ofHours(hours));
  }
}
