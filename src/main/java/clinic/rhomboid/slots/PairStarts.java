package clinic.rhomboid.slots;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * At which starts two visits can be had together: two therapists who are not the same, and a room of two tables for them
 * alone or two rooms. Both visits ask {@link FreeStarts}, as every single one does.
 */
final class PairStarts {

  private final FreeStarts first;
  private final FreeStarts second;
  private final Grid grid;

  PairStarts(FreeStarts first, FreeStarts second) {
    this.first = first;
    this.second = second;
    this.grid = first.grid();
  }

  Starts together(boolean oneRoom) {
    var starts = therapists();
    var rooms = inOneRoom();
    if (!oneRoom) {
      rooms.or(inTwoRooms());
    }
    starts.and(rooms);
    return starts;
  }

  private Starts therapists() {
    return twoOf(first.qualified(), second.qualified(), first::free, second::free);
  }

  /** Free for the one visit and for the other, all of it, so that no stranger is in the room. */
  Starts inOneRoom() {
    var starts = Starts.none(grid);
    for (var room : first.suitableRooms()) {
      if (sharable(room)) {
        starts.or(forBoth(room));
      }
    }
    return starts;
  }

  boolean sharable(RoomSupply room) {
    return room.tables().size() > 1 && second.suitableRooms().contains(room);
  }

  Starts forBoth(RoomSupply room) {
    var free = first.free(room);
    free.and(second.free(room));
    return free;
  }

  private Starts inTwoRooms() {
    return twoOf(first.suitableRooms(), second.suitableRooms(), first::free, second::free);
  }

  /**
   * When somebody of these serves the first visit and another of those the second: each has one, and not the same one
   * alone, which for two visits is enough.
   */
  private <T> Starts twoOf(List<T> forFirst, List<T> forSecond, Function<T, Starts> first, Function<T, Starts> second) {
    var anyFirst = Starts.none(grid);
    var anySecond = Starts.none(grid);
    var any = Starts.none(grid);
    var two = Starts.none(grid);
    for (var one : Stream.concat(forFirst.stream(), forSecond.stream()).distinct().toList()) {
      var either = Starts.none(grid);
      if (forFirst.contains(one)) {
        var free = first.apply(one);
        anyFirst.or(free);
        either.or(free);
      }
      if (forSecond.contains(one)) {
        var free = second.apply(one);
        anySecond.or(free);
        either.or(free);
      }
      var another = Starts.none(grid);
      another.or(either);
      another.and(any);
      two.or(another);
      any.or(either);
    }
    two.and(anyFirst);
    two.and(anySecond);
    return two;
  }
}
