package clinic.rhomboid.api;

import clinic.rhomboid.slots.Slot;
import java.util.List;

/** A start that can be booked. */
record SlotJson(String start, String end, List<String> therapists) {

  static List<SlotJson> of(List<Slot> slots, Times times) {
    return slots.stream()
        .map(slot -> new SlotJson(times.text(slot.start()), times.text(slot.end()), slot.therapists()))
        .toList();
  }
}
