package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.at;
import static clinic.rhomboid.slots.Clinic.times;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestSlotsTest {

  private static final List<Slot> SLOTS = List.of(
      slot("09:00", "ana", "ben"), slot("11:00", "ben"), slot("10:00", "ben"), slot("12:00", "ana"));

  @Test
  void putsTheNearestFirstAndOfTwoEquallyNearTheEarlier() {
    assertEquals(List.of("10:00", "11:00", "09:00"), times(SlotSearch.nearest(SLOTS, at("10:30"), null, 3)));
  }

  @Test
  void putsTheNamedTherapistBeforeAllOthers() {
    assertEquals(List.of("12:00", "09:00", "11:00"), times(SlotSearch.nearest(SLOTS, at("11:00"), "ana", 3)));
  }

  @Test
  void givesFewerWhenThereAreNoMore() {
    assertEquals(4, SlotSearch.nearest(SLOTS, at("11:00"), "ana", 9).size());
  }

  private static Slot slot(String time, String... therapists) {
    return new Slot(at(time), at(time).plusSeconds(3600), List.of(therapists));
  }
}
