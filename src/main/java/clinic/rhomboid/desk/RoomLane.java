package clinic.rhomboid.desk;

import clinic.rhomboid.slots.RoomSupply;
import java.util.List;
import java.util.Objects;

/**
 * One room's day as a narrow lane.
 *
 * @param now who is in it until when, or until when it is free
 */
public record RoomLane(int id, String name, String letters, List<Use> uses, String now) {

  /** One visit in the room. */
  public record Use(String place, String letters, String words) {}

  static RoomLane of(RoomSupply room, List<VisitRow> visits, Day day, BoardHours board) {
    var here = visits.stream().filter(visit -> visit.roomId() == room.id() && !visit.calledOff()).toList();
    var uses = here.stream().map(visit -> use(visit, day, board)).filter(Objects::nonNull).toList();
    return new RoomLane(room.id(), room.name(), Names.initials(room.name()), uses, now(here, day));
  }

  private static Use use(VisitRow visit, Day day, BoardHours board) {
    var place = board.place(day.minute(visit.start()), day.minute(visit.end()));
    return place == null ? null : new Use(place, Names.initials(visit.therapist()),
        Names.first(visit.therapist()) + " " + day.span(visit.start(), visit.end()));
  }

  private static String now(List<VisitRow> here, Day day) {
    for (var visit : here) {
      if (visit.end().isAfter(day.now())) {
        return visit.start().isAfter(day.now())
            ? "free until " + day.time(visit.start())
            : Names.first(visit.therapist()) + " until " + day.time(visit.end());
      }
    }
    return "free";
  }
}
