package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clinic.rhomboid.techniques.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesWishTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void keepsTheTimeOnTheWallWhenTheClocksChange() {
    var starts = wish("2026-10-26", "15:00", 1, 3).whens(NEW_YORK).stream().map(SeriesWish.When::start).toList();
    assertEquals(List.of(
        Instant.parse("2026-10-26T19:00:00Z"), Instant.parse("2026-11-02T20:00:00Z"), Instant.parse("2026-11-09T20:00:00Z")),
        starts);
  }

  @Test
  void hasNoStartWhereTheClocksSkipItsTime() {
    var dates = wish("2027-03-07", "02:30", 1, 2).whens(NEW_YORK);
    assertEquals(Instant.parse("2027-03-07T07:30:00Z"), dates.get(0).start());
    assertNull(dates.get(1).start());
  }

  @Test
  void takesTheEarlierOfATimeThatComesTwice() {
    assertEquals(Instant.parse("2026-11-01T05:30:00Z"), wish("2026-11-01", "01:30", 1, 2).whens(NEW_YORK).get(0).start());
  }

  @Test
  void comesEverySoManyWeeks() {
    assertEquals(List.of(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 22), LocalDate.of(2027, 1, 12)),
        wish("2026-12-01", "09:00", 3, 3).dates());
  }

  private static SeriesWish wish(String first, String time, int every, int count) {
    return new SeriesWish(new UUID(0, 1), 1, new Service("swedish", 60, 9500, Duration.ZERO, Duration.ZERO), null,
        LocalDate.parse(first), LocalTime.parse(time), every, count);
  }
}
