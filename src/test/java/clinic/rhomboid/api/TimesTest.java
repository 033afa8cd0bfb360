package clinic.rhomboid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  private static final Set<String> ZONES = Set.of("America/New_York", "Asia/Kathmandu", "UTC", "Pacific/Apia");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T14:00:00Z, America/New_York, 2026-11-23T09:00:00-05:00",
    "2026-11-01T05:30:00Z, America/New_York, 2026-11-01T01:30:00-04:00",
    "2026-11-01T06:30:00Z, America/New_York, 2026-11-01T01:30:00-05:00",
    "2026-11-24T04:59:59Z, America/New_York, 2026-11-23T23:59:59-05:00",
    "2026-11-23T14:00:00Z, UTC, 2026-11-23T14:00:00Z",
    "2026-11-23T14:00:00.125Z, UTC, 2026-11-23T14:00:00.125Z"})
  void anInstantIsWrittenInTheZoneWithItsOffset(String instant, String zone, String text) {
    assertEquals(text, new Times(ZoneId.of(zone)).text(Instant.parse(instant)));
  }

  @Test
  void whatHasNoTimeIsWrittenAsNothing() {
    assertNull(new Times(ZoneId.of("UTC")).text(null));
  }

  @Property
  void everySecondIsWrittenAsIsoSays(@ForAll @Size(3) Set<@LongRange(min = 0, max = 4_000_000_000L) Long> seconds) {
    for (var id : ZONES) {
      var zone = ZoneId.of(id);
      var times = new Times(zone);
      for (var second : seconds) {
        var instant = Instant.ofEpochSecond(second);
        assertEquals(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone)), times.text(instant));
      }
    }
  }
}
