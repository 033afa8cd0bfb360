package clinic.rhomboid.slots;

import clinic.rhomboid.slots.NoPlace.Reason;
import clinic.rhomboid.slots.PairPlacement.NoPair;
import clinic.rhomboid.slots.PairPlacement.Pair;
import clinic.rhomboid.slots.Place.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts two visits at one start, on the grid of that start alone. */
record PairPlacing(Supply supply, PairDemand demand, Claims claims, Window window, Instant start) {

  private record Rooms(RoomSupply first, RoomSupply second) {}

  PairPlacement of(List<String> forFirst, List<String> forSecond) {
    // What one of them cannot have alone, both cannot have together; and it is said in the same words.
    if (single(demand.first()).withFirstOf(forFirst) instanceof NoPlace none) {
      return new NoPair(none.reason());
    }
    if (single(demand.second()).withFirstOf(forSecond) instanceof NoPlace none) {
      return new NoPair(none.reason());
    }
    var first = FreeStarts.at(supply, demand.first(), claims, window, start);
    var second = FreeStarts.at(supply, demand.second(), claims, window, start);
    var one = free(first, forFirst);
    var other = free(second, forSecond);
    for (var sum = 0; sum < one.size() + other.size(); sum++) {
      for (var i = Math.max(0, sum - other.size() + 1); i <= Math.min(sum, one.size() - 1); i++) {
        if (!one.get(i).id().equals(other.get(sum - i).id())) {
          return inRooms(first, second, one.get(i), other.get(sum - i));
        }
      }
    }
    return new NoPair(Reason.THERAPIST_BUSY);
  }

  private Placing single(Demand one) {
    return new Placing(supply, one, claims, window, start);
  }

  private static List<TherapistSupply> free(FreeStarts starts, List<String> inOrder) {
    return inOrder.stream().flatMap(id -> starts.qualified().stream().filter(one -> one.id().equals(id)))
        .filter(therapist -> starts.free(therapist).contains(0)).toList();
  }

  private PairPlacement inRooms(FreeStarts first, FreeStarts second, TherapistSupply one, TherapistSupply other) {
    var rooms = rooms(first, second);
    if (rooms == null) {
      return new NoPair(Reason.NO_ROOM_FREE);
    }
    if (rooms.first() == rooms.second()) {
      var tables = rooms.first().tables();
      return new Pair(place(demand.first(), one, rooms.first(), tables.subList(0, 1)),
          place(demand.second(), other, rooms.second(), tables.subList(1, tables.size())));
    }
    return new Pair(place(demand.first(), one, rooms.first(), rooms.first().tables()),
        place(demand.second(), other, rooms.second(), rooms.second().tables()));
  }

  private Rooms rooms(FreeStarts first, FreeStarts second) {
    var pair = new PairStarts(first, second);
    for (var room : first.suitableRooms()) {
      if (pair.sharable(room) && pair.forBoth(room).contains(0)) {
        return new Rooms(room, room);
      }
    }
    if (demand.oneRoom()) {
      return null;
    }
    for (var room : first.suitableRooms()) {
      for (var other : second.suitableRooms()) {
        if (room.id() != other.id() && first.free(room).contains(0) && second.free(other).contains(0)) {
          return new Rooms(room, other);
        }
      }
    }
    return null;
  }

  /** Of a shared room each takes a part of the tables, the two together all of them. */
  private Place place(Demand visit, TherapistSupply therapist, RoomSupply room, List<Integer> tables) {
    var therapistSpan = visit.therapistReach().around(start);
    var roomSpan = visit.roomReach(room).around(start);
    var written = new ArrayList<Claim>();
    written.add(new Claim(therapist.resource(), therapistSpan, visit.strainMinutes()));
    tables.forEach(table -> written.add(new Claim(table, roomSpan)));
    return new Place(therapist.id(), room.id(), therapistSpan, roomSpan, written);
  }
}
