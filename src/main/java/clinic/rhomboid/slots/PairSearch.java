package clinic.rhomboid.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds the starts that two people can have together, and places them at one: found exactly if it can be placed. */
public final class PairSearch {

  private PairSearch() {}

  /** Every start that can be booked for both on these local days, in order of time. */
  public static List<PairSlot> find(
      Supply supply, PairDemand demand, Claims claims, Window window, LocalDate from, int days) {
    var first = FreeStarts.over(supply, demand.first(), claims, window, from, days);
    var grid = first.grid();
    var pair = new PairStarts(first, FreeStarts.over(supply, demand.second(), claims, window, from, days));
    var starts = pair.together(demand.oneRoom());
    var oneRoom = pair.inOneRoom();
    var slots = new ArrayList<PairSlot>();
    for (var i = starts.next(0); i >= 0; i = starts.next(i + 1)) {
      slots.add(new PairSlot(Instant.ofEpochSecond(grid.epochSecond(i)), oneRoom.contains(i)));
    }
    return slots;
  }

  /**
   * A place for both at this start: in one room if there is one, with the therapists who stand nearest to the front.
   *
   * @param forFirst ids of the therapists for the first visit, the one to be tried first at the front
   * @param forSecond the same for the second
   */
  public static PairPlacement place(
      Supply supply, PairDemand demand, Claims claims, Window window, Instant start, List<String> forFirst,
      List<String> forSecond) {
    return new PairPlacing(supply, demand, claims, window, start).of(forFirst, forSecond);
  }
}
