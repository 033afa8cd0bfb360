package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.slots.RoomSupply;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rooms of a location, looked up for the board. */
final class Rooms {

  private Rooms() {}

  static List<RoomSupply> byName(ClinicSupply supply) {
    return supply.supply().rooms().stream().sorted(Comparator.comparing(RoomSupply::name)).toList();
  }

  static String name(ClinicSupply supply, int id) {
    return find(supply, id).map(RoomSupply::name).orElse("a former room");
  }

  static Duration turnaround(ClinicSupply supply, int id) {
    return find(supply, id).map(RoomSupply::turnaround).orElse(Duration.ZERO);
  }

  private static Optional<RoomSupply> find(ClinicSupply supply, int id) {
    return supply.supply().rooms().stream().filter(room -> room.id() == id).findFirst();
  }
}
