package clinic.rhomboid.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The one truth about free time: at which starts of a grid a therapist works, a therapist is free, a room is free.
 * Everything that is offered and everything that is written asks here.
 */
final class FreeStarts {

  private final Supply supply;
  private final Demand demand;
  private final Claims claims;
  private final LocalDays days;
  private final Grid grid;
  private final Starts open;

  private FreeStarts(Supply supply, Demand demand, Claims claims, LocalDays days, Grid grid) {
    this.supply = supply;
    this.demand = demand;
    this.claims = claims;
    this.days = days;
    this.grid = grid;
    this.open = notClosed();
    keepLatestStart(open);
  }

  /** Over a row of local days. */
  static FreeStarts over(Supply supply, Demand demand, Claims claims, Window window, LocalDate from, int count) {
    var days = daysAround(supply, from, count);
    return new FreeStarts(supply, demand, claims, days, Grid.of(days, 1, count + 1, window));
  }

  /** At one quarter hour. */
  static FreeStarts at(Supply supply, Demand demand, Claims claims, Window window, Instant start) {
    var days = daysAround(supply, supply.day(start), 1);
    return new FreeStarts(supply, demand, claims, days, Grid.at(start, window));
  }

  /** With a day more at each end, for a visit may reach over midnight, though never further than twelve hours. */
  private static LocalDays daysAround(Supply supply, LocalDate from, int count) {
    return new LocalDays(supply.zone(), from.minusDays(1), count + 2);
  }

  Grid grid() {
    return grid;
  }

  /** The first quarter of the n-th day asked for, counted from 0; that of the day after the last is the end. */
  long firstQuarter(int day) {
    return Grid.firstAtOrAfter(days.start(day + 1));
  }

  List<TherapistSupply> qualified() {
    return supply.therapists().stream().filter(therapist -> therapist.qualifiesFor(demand)).toList();
  }

  List<RoomSupply> suitableRooms() {
    return supply.rooms().stream().filter(room -> room.features().containsAll(demand.features())).toList();
  }

  /** When the whole visit with its buffers meets no time for which the location is closed. */
  Starts notClosed() {
    var starts = Starts.all(grid);
    for (var closure : supply.closures()) {
      closed(closure, (from, to) -> demand.therapistReach().block(starts, from, to));
    }
    return starts;
  }

  private void closed(Closure closure, Work.Stretches stretches) {
    var day = days.indexOf(closure.day());
    if (day >= 0 && day < days.count()) {
      var from = days.at(day, closure.stretch().fromSecond());
      var to = days.at(day, closure.stretch().toSecond());
      // A part that a change of the clock skips is no time at all.
      if (from < to) {
        stretches.add(from, to);
      }
    }
  }

  private void keepLatestStart(Starts starts) {
    if (demand.latestStart() != null) {
      for (var day = 0; day < days.count(); day++) {
        starts.clear(Grid.firstAfter(days.at(day, demand.latestStart().toSecondOfDay())),
            Grid.firstAtOrAfter(days.start(day + 1)));
      }
    }
  }

  /** When the location gives such a visit at all, whoever works. */
  Starts open() {
    return open;
  }

  /** When the whole visit with its buffers lies in one stretch of work, is open and meets no time off. */
  Starts working(TherapistSupply therapist) {
    var reach = demand.therapistReach();
    var starts = Starts.none(grid);
    Work.stretches(therapist, days, (from, to) -> reach.allow(starts, from, to));
    for (var off : therapist.timeOff()) {
      reach.block(starts, off.start().getEpochSecond(), Grid.secondAtOrAfter(off.end()));
    }
    starts.and(open);
    return starts;
  }

  /** Which of the starts leave the therapist no free time that is too short for anybody. */
  Starts tidy(TherapistSupply therapist, long shortest) {
    var stretches = new FreeStretches();
    claims.each(therapist.resource(), stretches::takeAway);
    therapist.timeOff().forEach(off ->
        stretches.takeAway(off.start().getEpochSecond(), Grid.secondAtOrAfter(off.end())));
    supply.closures().forEach(closure -> closed(closure, stretches::takeAway));
    var work = new ArrayList<long[]>();
    Work.stretches(therapist, days, (from, to) -> work.add(new long[] {from, to}));
    var starts = Starts.none(grid);
    stretches.of(work, (from, to) -> demand.therapistReach().allowTidy(starts, from, to, shortest));
    return starts;
  }

  /** When the therapist works and is not taken, whatever the load. */
  Starts unclaimed(TherapistSupply therapist) {
    var starts = working(therapist);
    claims.block(starts, demand.therapistReach(), therapist.resource());
    return starts;
  }

  Starts free(TherapistSupply therapist) {
    var starts = unclaimed(therapist);
    keepLoad(starts, therapist, therapist.limits());
    return starts;
  }

  /** When the therapist's load limits leave room for the visit, whether they work or not. */
  Starts bearable(TherapistSupply therapist) {
    return bearable(therapist, therapist.limits());
  }

  /** The same by other limits than the therapist's own. */
  Starts bearable(TherapistSupply therapist, LoadLimits limits) {
    var starts = Starts.all(grid);
    keepLoad(starts, therapist, limits);
    return starts;
  }

  private void keepLoad(Starts starts, TherapistSupply therapist, LoadLimits limits) {
    if (demand.strains() && !limits.equals(LoadLimits.NONE)) {
      new Load(limits, demand.therapistReach(), demand.strainMinutes())
          .block(starts, claims.strains(therapist.resource()), days);
    }
  }

  Starts free(RoomSupply room) {
    var starts = Starts.all(grid);
    for (var table : room.tables()) {
      claims.block(starts, demand.roomReach(room), table);
    }
    return starts;
  }

  Starts anyRoom() {
    var starts = Starts.none(grid);
    for (var room : suitableRooms()) {
      starts.or(free(room));
    }
    return starts;
  }
}
