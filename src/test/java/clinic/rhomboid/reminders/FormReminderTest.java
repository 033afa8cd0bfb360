package clinic.rhomboid.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormReminderTest {

  private static final Instant START = Instant.parse("2026-12-10T15:00:00Z");
  private static final Instant BOOKED = START.minus(Duration.ofDays(10));

  @Test
  void theNewestThatIsDueIsSentAndNoneThatWasMissed() {
    assertEquals(Optional.of(FormReminder.AT_BOOKING), due(Duration.ofDays(5)));
    assertEquals(Optional.of(FormReminder.AT_BOOKING), due(Duration.ofHours(73)));
    assertEquals(Optional.of(FormReminder.THREE_DAYS), due(Duration.ofHours(72)));
    assertEquals(Optional.of(FormReminder.ONE_DAY), due(Duration.ofHours(24)));
    assertEquals(Optional.of(FormReminder.THREE_HOURS), due(Duration.ofHours(1)));
    assertEquals(Optional.empty(), due(Duration.ZERO));
  }

  @Test
  void whoBooksLateIsNotAskedTwiceInAnHour() {
    var booked = START.minus(Duration.ofMinutes(24 * 60 + 10));
    assertEquals(Optional.of(FormReminder.AT_BOOKING), FormReminder.due(booked, START, START.minus(Duration.ofHours(20))));
    assertEquals(Optional.of(FormReminder.THREE_HOURS), FormReminder.due(booked, START, START.minus(Duration.ofHours(2))));
  }

  @Test
  void theDaysQuestionComesInTheMorningAndInTimeForAnEarlyVisit() {
    var zone = ZoneId.of("America/New_York");
    assertEquals(Instant.parse("2026-12-10T12:00:00Z"), DayCheck.at(START, zone));
    assertEquals(Instant.parse("2026-12-10T11:00:00Z"), DayCheck.at(Instant.parse("2026-12-10T13:00:00Z"), zone));
    assertEquals(Instant.parse("2026-12-10T05:00:00Z"), DayCheck.dayBegins(START, zone));
  }

  private static Optional<FormReminder> due(Duration before) {
    return FormReminder.due(BOOKED, START, START.minus(before));
  }
}
