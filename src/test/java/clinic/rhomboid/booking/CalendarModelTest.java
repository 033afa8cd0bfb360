package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.location.Locations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is done in whatever order: nothing overlaps, no visit is lost, and what is offered can be had. */
@QuarkusTest
class CalendarModelTest {

  /** How many sequences; {@code -Drhomboid.sequences=500 -Drhomboid.first-sequence=1000} tells others and more. */
  private static final int SEQUENCES = Integer.getInteger("rhomboid.sequences", 3);
  private static final long FIRST = Long.getLong("rhomboid.first-sequence", 1);
  private static final int DEEDS = 40;
  private static final int MOST = 20;
  private static final List<String> SEEN = List.of("hold .*true", "hold .*false", "reserve .*true", "reserve .*false",
      "move .*true", "offer .*true", "take up .*true", "series .*", "couple .*", "undo .*", "cancel", "let go", "lapse", "ill");

  @Inject CalendarModel model;
  @Inject Locations locations;

  @Test
  void theCalendarAgreesWithAListInMemoryAfterEachDeed() {
    var location = QuarkusTransaction.requiringNew().call(() -> locations.only().id);
    var told = new ArrayList<String>();
    var sequence = FIRST;
    // Sequences in which something never comes about, or nothing is ever refused, would prove nothing of it.
    while (sequence < FIRST + SEQUENCES || sequence < FIRST + MOST && !missing(told).isEmpty()) {
      var run = model.begin(sequence++, location);
      try {
        for (var deed = 0; deed < DEEDS; deed++) {
          run.goOn();
        }
      } finally {
        run.end();
      }
      told.addAll(run.told());
    }
    assertEquals(List.of(), missing(told));
  }

  private static List<String> missing(List<String> told) {
    return SEEN.stream().filter(seen -> told.stream().noneMatch(said -> said.matches(seen))).toList();
  }
}
