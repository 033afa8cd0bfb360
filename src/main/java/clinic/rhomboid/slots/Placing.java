package clinic.rhomboid.slots;

import clinic.rhomboid.slots.NoPlace.Reason;
import clinic.rhomboid.slots.Place.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts a visit at one start, on the grid of that start alone. */
record Placing(Supply supply, Demand demand, Claims claims, Window window, Instant start) {

  Placement withFirstOf(List<String> therapists) {
    if (!Grid.holds(start)) {
      return new NoPlace(Reason.NOT_ON_GRID);
    }
    var free = FreeStarts.at(supply, demand, claims, window, start);
    if (free.grid().size() == 0) {
      return new NoPlace(start.isBefore(window.earliest()) ? Reason.TOO_SOON : Reason.BEYOND_HORIZON);
    }
    if (!free.open().contains(0)) {
      return new NoPlace(free.notClosed().contains(0) ? Reason.AFTER_LATEST_START : Reason.CLOSED);
    }
    var closest = Reason.THERAPIST_NOT_QUALIFIED;
    for (var id : therapists) {
      for (var therapist : free.qualified()) {
        if (therapist.id().equals(id)) {
          var reason = whyNot(free, therapist);
          if (reason == null) {
            return inSimplestRoom(free, therapist);
          }
          closest = reason.compareTo(closest) > 0 ? reason : closest;
        }
      }
    }
    return new NoPlace(closest);
  }

  private static Reason whyNot(FreeStarts free, TherapistSupply therapist) {
    if (free.free(therapist).contains(0)) {
      return null;
    }
    if (free.unclaimed(therapist).contains(0)) {
      return Reason.THERAPIST_AT_LOAD_LIMIT;
    }
    return free.working(therapist).contains(0) ? Reason.THERAPIST_BUSY : Reason.THERAPIST_NOT_WORKING;
  }

  private Placement inSimplestRoom(FreeStarts free, TherapistSupply therapist) {
    var rooms = free.suitableRooms();
    if (rooms.isEmpty()) {
      return new NoPlace(Reason.NO_ROOM_WITH_FEATURES);
    }
    for (var room : rooms) {
      if (free.free(room).contains(0)) {
        return place(therapist, room);
      }
    }
    return new NoPlace(Reason.NO_ROOM_FREE);
  }

  private Place place(TherapistSupply therapist, RoomSupply room) {
    var therapistSpan = demand.therapistReach().around(start);
    var roomSpan = demand.roomReach(room).around(start);
    var written = new ArrayList<Claim>();
    written.add(new Claim(therapist.resource(), therapistSpan, demand.strainMinutes()));
    room.tables().forEach(table -> written.add(new Claim(table, roomSpan)));
    return new Place(therapist.id(), room.id(), therapistSpan, roomSpan, written);
  }
}
