package clinic.rhomboid.booking;

import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.slots.Place;
import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.slots.Supply;
import clinic.rhomboid.slots.Window;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How every verb takes a time: lock its days, let expired holds go, look once, and place by the same search that offers. */
@ApplicationScoped
class TimeTaking {

  /** More than any buffer or turnaround, which a constraint bounds at two hours, with an hour for extra minutes. */
  private static final Duration WIDEST_MARGIN = Duration.ofHours(3);

  private final DayLocks locks;
  private final ClaimBook claims;
  private final Pictures pictures;
  private final Clock clock;

  TimeTaking(DayLocks locks, ClaimBook claims, Pictures pictures, Clock clock) {
    this.locks = locks;
    this.claims = claims;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** Everything that a visit at this start can touch, whatever its buffers and its room. */
  static TimeRange reach(Instant start, int minutes, int extraMinutes) {
    return new TimeRange(
        start.minus(WIDEST_MARGIN), start.plus(Duration.ofMinutes((long) minutes + extraMinutes)).plus(WIDEST_MARGIN));
  }

  /** Locks the days of the spans; what the transaction reads afterwards stays true until it ends. */
  void lock(ClinicSupply supply, TimeRange... spans) {
    locks.take(supply.location().id, supply.zone(), spans);
  }

  /**
   * A place for the visit, under the lock.
   *
   * @param inOrder the therapists to try, best first
   * @throws NotPlacedException when the time cannot be had
   */
  Place place(ClinicSupply known, WantedTime wanted, Needs needs, List<String> inOrder) {
    return place(known, wanted, needs, inOrder, false);
  }

  /**
   * The same for whoever a lead time may not bind.
   *
   * @param atOnce whether it may start from now on
   */
  Place place(ClinicSupply known, WantedTime wanted, Needs needs, List<String> inOrder, boolean atOnce) {
    return place(known, wanted, needs, inOrder, ClinicSupply::supply,
        (supply, now) -> supply.window(needs, wanted.service().technique(), atOnce, now));
  }

  /**
   * The very place that was given up a moment ago, under the lock. How short before its start it may be booked was asked
   * when it was booked.
   *
   * @param tables those that the visit had
   * @throws NotPlacedException when it cannot be had any more
   */
  Place placeAgain(ClinicSupply known, WantedTime wanted, Needs needs, int room, List<Integer> tables) {
    return place(known, wanted, needs, List.of(wanted.therapist()), supply -> only(room, tables, supply.supply()),
        (supply, now) -> new Window(wanted.start(), wanted.start()));
  }

  private Place place(ClinicSupply known, WantedTime wanted, Needs needs, List<String> inOrder,
      Function<ClinicSupply, Supply> among, BiFunction<ClinicSupply, Instant, Window> within) {
    var now = clock.instant();
    var reach = reach(wanted.start(), wanted.service().minutes(), needs.of(wanted.service()).extraMinutes());
    claims.releaseExpired(known.location().id, reach.start(), reach.end(), now);
    var deciding = known.deciding(reach, wanted.service().technique());
    var picture = pictures.read(known.location().id, deciding.start(), deciding.end(), now);
    var supply = picture.supply();
    var placement = SlotSearch.place(among.apply(supply),
        supply.demand(wanted.service(), needs, wanted.therapist()), picture.claims(), within.apply(supply, now),
        wanted.start(), inOrder);
    if (placement instanceof NoPlace none) {
      throw new NotPlacedException(none.reason());
    }
    return (Place) placement;
  }

  /** The room with the tables that the visit had: of a room that two share, these are not all. */
  private static Supply only(int room, List<Integer> tables, Supply supply) {
    return new Supply(supply.zone(), supply.therapists(),
        supply.rooms().stream().filter(one -> one.id() == room && one.tables().stream().anyMatch(tables::contains))
            .map(one -> new RoomSupply(one.id(), one.name(), one.tables().stream().filter(tables::contains).toList(),
                one.features(), one.turnaround()))
            .toList());
  }
}
