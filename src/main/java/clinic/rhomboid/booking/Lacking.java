package clinic.rhomboid.booking;

import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.slots.TherapistSupply;
import java.util.Set;

/** Whether a visit's answers ask for more than its booked place gives. */
final class Lacking {

  private Lacking() {}

  /**
   * Compares what is needed with the place.
   *
   * @param setUpBefore the minutes to set up that the last answers asked for: only more of them is lacking, since a visit
   *     that became somebody's first one only because an earlier one was called off was booked rightly
   * @param setUpNow those that the answers ask for now
   */
  static boolean any(Appointment visit, Needs needs, int setUpBefore, int setUpNow, ClinicSupply supply) {
    var room = supply.supply().rooms().stream().filter(one -> visit.roomId.equals(one.id())).findFirst();
    return setUpNow > setUpBefore && needs.extraMinutes() > visit.extraMinutes
        || !room.map(RoomSupply::features).orElse(Set.of()).containsAll(needs.roomFeatures())
        || !supply.therapist(visit.therapistId).map(TherapistSupply::competences).orElse(Set.of())
            .containsAll(needs.competences());
  }
}
