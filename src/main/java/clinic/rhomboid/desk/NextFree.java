package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.slots.Slot;
import java.util.List;

/**
 * The first time at which a technique can be had by somebody new, whatever the answers.
 *
 * @param when in words, or null when the coming weeks are full
 * @param href where it is booked, or null
 */
public record NextFree(String technique, String when, String therapist, String href) {

  static NextFree of(String technique, int minutes, List<Slot> slots, ClinicSupply supply, Day day) {
    var name = Names.technique(technique);
    return slots.stream().findFirst()
        .map(slot -> {
          var therapist = slot.therapists().get(0);
          return new NextFree(name, day.moment(slot.start()),
              Names.first(supply.therapistNames().getOrDefault(therapist, "")), Gap.href(therapist, slot.start(), technique, minutes));
        })
        .orElse(new NextFree(name, null, null, null));
  }
}
