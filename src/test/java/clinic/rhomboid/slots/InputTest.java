package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.demand;
import static clinic.rhomboid.slots.Clinic.hours;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InputTest {

  @Test
  void refusesAShiftThatDoesNotEndAfterItBegins() {
    refuses(() -> hours(DayOfWeek.MONDAY, "12:00-12:00"));
    refuses(() -> hours(DayOfWeek.MONDAY, "12:00-09:00"));
  }

  @Test
  void refusesAVisitOfNoLengthOrOfMoreThanTwelveHours() {
    refuses(() -> demand("swedish", 0, 0, 0, 0));
    refuses(() -> demand("swedish", 60, -1, 0, 0));
    refuses(() -> demand("swedish", 60, 0, -1, 0));
    refuses(() -> demand("swedish", 60, 0, 0, -1));
    refuses(() -> demand("swedish", 660, 0, 30, 31));
  }

  @Test
  void refusesARoomWithoutATableOrWithANegativeTurnaround() {
    refuses(() -> new RoomSupply(1, "Empty", List.of(), Set.of(), Duration.ZERO));
    refuses(() -> new RoomSupply(1, "Hasty", List.of(1), Set.of(), Duration.ofMinutes(-1)));
  }

  @Test
  void refusesAClaimThatDoesNotEndAfterItBegins() {
    refuses(() -> Claims.builder().add(1, 10, 10));
  }

  private static void refuses(Executable input) {
    assertThrows(IllegalArgumentException.class, input);
  }
}
