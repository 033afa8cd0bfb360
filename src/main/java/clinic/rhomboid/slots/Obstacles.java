package clinic.rhomboid.slots;

import clinic.rhomboid.slots.Obstacle.Kind;
import clinic.rhomboid.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that stands in the way of one start, where {@link SlotSearch#place} tells only that something does: a
 * therapist can be had there exactly if there is nothing for anybody, nothing of theirs and nothing about the rooms.
 */
public final class Obstacles {

  private final Supply supply;
  private final Demand demand;
  private final List<Taken> taken;
  private final Claims claims;
  private final Window window;
  private final Instant start;
  private final LocalDays days;

  /**
   * @param claims the same as {@code taken}, see {@link Taken#claims}
   */
  public Obstacles(
      Supply supply, Demand demand, List<Taken> taken, Claims claims, Window window, Instant start) {
    this.supply = supply;
    this.demand = demand;
    this.taken = taken;
    this.claims = claims;
    this.window = window;
    this.start = start;
    this.days = new LocalDays(supply.zone(), supply.day(start).minusDays(1), 3);
  }

  /** What keeps everybody from it. */
  public List<Obstacle> always() {
    var found = new ArrayList<Obstacle>();
    if (!Grid.holds(start)) {
      found.add(Obstacle.of(Kind.NOT_ON_GRID));
    }
    if (start.isBefore(window.earliest())) {
      found.add(Obstacle.of(Kind.TOO_SOON));
    }
    if (start.isAfter(window.latest())) {
      found.add(Obstacle.of(Kind.BEYOND_HORIZON));
    }
    for (var closure : supply.closures()) {
      var day = days.indexOf(closure.day());
      if (day >= 0 && day < days.count()) {
        var from = days.at(day, closure.stretch().fromSecond());
        var to = days.at(day, closure.stretch().toSecond());
        if (from < to && range(from, to).overlaps(span())) {
          found.add(new Obstacle(Kind.CLOSED, closure.name(), closure.wholeDay() ? null : range(from, to)));
        }
      }
    }
    if (demand.latestStart() != null
        && start.getEpochSecond() > days.at(1, demand.latestStart().toSecondOfDay())) {
      found.add(Obstacle.at(Kind.AFTER_LATEST_START, days.at(1, demand.latestStart().toSecondOfDay())));
    }
    return found;
  }

  /** What keeps this therapist from it. */
  public List<Obstacle> of(String therapist) {
    return supply.therapists().stream().filter(one -> one.id().equals(therapist)).findFirst()
        .map(this::of).orElseGet(() -> List.of(Obstacle.of(Kind.NOT_HERE)));
  }

  private List<Obstacle> of(TherapistSupply therapist) {
    var found = new ArrayList<Obstacle>();
    if (!therapist.techniques().contains(demand.technique())) {
      found.add(Obstacle.of(Kind.NOT_QUALIFIED, demand.technique()));
    }
    if (!therapist.competences().containsAll(demand.competences())) {
      found.add(Obstacle.of(Kind.LACKS_COMPETENCE));
    }
    var work = new WorkAround(therapist, days, span()).obstacle();
    if (work != null) {
      found.add(work);
    }
    therapist.timeOff().stream().filter(span()::overlaps).forEach(off -> found.add(Obstacle.of(Kind.TIME_OFF, off)));
    taken.stream().filter(one -> one.resource() == therapist.resource() && one.span().overlaps(span()))
        .forEach(one -> found.add(Obstacle.of(kind(one), one.core())));
    load(therapist, found);
    return found;
  }

  private Kind kind(Taken other) {
    return !other.core().overlaps(core()) ? Kind.BUFFER : other.hold() ? Kind.HELD : Kind.BUSY;
  }

  private void load(TherapistSupply therapist, List<Obstacle> found) {
    var limits = therapist.limits();
    var none = LoadLimits.NONE;
    if (!bears(therapist, new LoadLimits(limits.minutesADay(), none.inARow()))) {
      found.add(Obstacle.of(Kind.LOAD_OF_DAY, Integer.toString(limits.minutesADay())));
    } else if (!bears(therapist, limits)) {
      found.add(Obstacle.of(Kind.LOAD_IN_A_ROW, Integer.toString(limits.inARow())));
    }
  }

  private boolean bears(TherapistSupply therapist, LoadLimits limits) {
    var anyTime = new Window(Instant.EPOCH, start);
    return !demand.strains()
        || FreeStarts.at(supply, demand, claims, anyTime, start).bearable(therapist, limits).contains(0);
  }

  /** What is in the way in each of the rooms; nothing when one of them can be had. */
  public List<Obstacle> rooms() {
    var found = new ArrayList<Obstacle>();
    for (var room : supply.rooms()) {
      var one = of(room);
      if (one == null) {
        return List.of();
      }
      found.add(one);
    }
    return found.isEmpty() ? List.of(Obstacle.of(Kind.ROOM_LACKS_FEATURE)) : found;
  }

  private Obstacle of(RoomSupply room) {
    if (!room.features().containsAll(demand.features())) {
      return Obstacle.of(Kind.ROOM_LACKS_FEATURE, room.name());
    }
    var span = demand.roomReach(room).around(start);
    return taken.stream().filter(one -> room.tables().contains(one.resource()) && one.span().overlaps(span)).findFirst()
        .map(one -> new Obstacle(one.hold() ? Kind.ROOM_HELD : Kind.ROOM_BUSY, room.name(), one.span()))
        .orElse(null);
  }

  private TimeRange span() {
    return demand.therapistReach().around(start);
  }

  private TimeRange core() {
    return new Reach(0, demand.therapistReach().after() - demand.bufferAfter().toSeconds()).around(start);
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }
}
