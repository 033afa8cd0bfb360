package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.location.Locations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever is done in whatever order: nothing overlaps, no visit is lost, and what is offered can be had. */
@QuarkusTest
class CalendarModelTest {

  /** How many sequences; {@code -Drhomboid.sequences=500 -Drhomboid.first-sequence=1000} tells others and more. */
  private static final int SEQUENCES = Integer.getInteger("rhomboid.sequences", 3);
  private static final long FIRST = Long.getLong("rhomboid.first-sequence", 1);
  private static final int DEEDS = 40;

  @Inject CalendarModel model;
  @Inject Locations locations;

  @Test
  void theCalendarAgreesWithAListInMemoryAfterEachDeed() {
    var location = QuarkusTransaction.requiringNew().call(() -> locations.only().id);
    var told = new ArrayList<String>();
    LongStream.range(FIRST, FIRST + SEQUENCES).forEach(seed -> {
      var run = model.begin(seed, location);
      try {
        for (var deed = 0; deed < DEEDS; deed++) {
          run.goOn();
        }
      } finally {
        run.end();
      }
      told.addAll(run.told());
    });
    // Sequences in which nothing comes about, or nothing is ever refused, would prove nothing.
    for (var deed : List.of("hold", "reserve", "move", "offer")) {
      assertTrue(told.stream().anyMatch(said -> said.startsWith(deed) && said.endsWith("true")), deed);
    }
    for (var deed : List.of("hold", "reserve")) {
      assertTrue(told.stream().anyMatch(said -> said.startsWith(deed) && said.endsWith("false")), deed);
    }
    for (var deed : List.of("cancel", "let go", "lapse", "ill", "undo", "series", "couple", "offer", "take up")) {
      assertTrue(told.stream().anyMatch(said -> said.startsWith(deed)), deed);
    }
  }
}
