package clinic.rhomboid.slots;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Finds the starts at which a visit can be had, and places a visit at one: a start is found exactly if it can be
 * placed, since both ask {@link FreeStarts}. Starts are local quarter hours.
 */
public final class SlotSearch {

  private static final int MOST_DAYS = 200;

  private SlotSearch() {}

  /**
   * Every start that can be booked on these local days, in order of time.
   *
   * @param days 1 to 200
   * @throws IllegalArgumentException when {@code days} is not
   */
  public static List<Slot> find(
      Supply supply, Demand demand, Claims claims, Window window, LocalDate from, int days) {
    var free = over(supply, demand, claims, window, from, days);
    var openings = Openings.of(free);
    var starts = openings.starts();
    var slots = new ArrayList<Slot>();
    for (var i = starts.next(0); i >= 0; i = starts.next(i + 1)) {
      var start = free.grid().epochSecond(i);
      var end = demand.end(start);
      slots.add(new Slot(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end), openings.therapistsAt(i)));
    }
    return slots;
  }

  /**
   * The same starts as {@link #find}, each with those therapists whose day it leaves tidy.
   *
   * @param shortest the seconds of the shortest visit, buffers included, that a therapist gives
   */
  public static List<Offer> offers(
      Supply supply, Demand demand, Claims claims, Window window, LocalDate from, int days,
      ToLongFunction<TherapistSupply> shortest) {
    var free = over(supply, demand, claims, window, from, days);
    var tidy = free.qualified().stream().collect(Collectors.toMap(
        TherapistSupply::id, therapist -> free.tidy(therapist, shortest.applyAsLong(therapist))));
    return find(supply, demand, claims, window, from, days).stream()
        .map(slot -> new Offer(slot, slot.therapists().stream()
            .filter(id -> tidy.get(id).contains(free.grid().index(slot.start()))).toList()))
        .toList();
  }

  /** How many starts {@link #find} would give for each of the days, without making them. */
  public static List<FreeDay> freeByDay(
      Supply supply, Demand demand, Claims claims, Window window, LocalDate from, int days) {
    var free = over(supply, demand, claims, window, from, days);
    var starts = Openings.of(free).starts();
    var byDay = new ArrayList<FreeDay>(days);
    for (var day = 0; day < days; day++) {
      byDay.add(new FreeDay(from.plusDays(day), starts.count(free.firstQuarter(day), free.firstQuarter(day + 1))));
    }
    return byDay;
  }

  /** The first of the days on which {@link #find} would give a start. */
  public static Optional<LocalDate> firstFree(
      Supply supply, Demand demand, Claims claims, Window window, LocalDate from, int days) {
    return freeByDay(supply, demand, claims, window, from, days).stream()
        .filter(day -> day.free() > 0)
        .map(FreeDay::date)
        .findFirst();
  }

  /**
   * The first of these therapists who can take the visit at this start, and the simplest room that is free for it.
   *
   * @param therapistsInOrder ids, the one to be tried first at the front; nobody else is tried
   */
  public static Placement place(
      Supply supply, Demand demand, Claims claims, Window window, Instant start, List<String> therapistsInOrder) {
    return new Placing(supply, demand, claims, window, start).withFirstOf(therapistsInOrder);
  }

  /**
   * Whether the load limits of a therapist who is here already leave room for this visit at its start, which is taken
   * for it, so that nothing else is asked.
   */
  public static boolean bears(Supply supply, Demand demand, Claims claims, Instant start, String therapist) {
    var free = FreeStarts.at(supply, demand, claims, new Window(start.minusSeconds(Grid.QUARTER), start), start);
    return supply.therapists().stream()
        .filter(one -> one.id().equals(therapist))
        .allMatch(one -> free.bearable(one).contains(0));
  }

  /**
   * The slots nearest to a wanted start, those with the therapist before all others; of two equally near the earlier.
   *
   * @param therapistFirst an id, or null
   */
  public static List<Slot> nearest(List<Slot> slots, Instant wanted, String therapistFirst, int count) {
    return slots.stream()
        .sorted(
            comparing((Slot slot) -> therapistFirst != null && !slot.therapists().contains(therapistFirst))
                .thenComparing(slot -> Duration.between(slot.start(), wanted).abs())
                .thenComparing(Slot::start))
        .limit(count)
        .toList();
  }

  private static FreeStarts over(
      Supply supply, Demand demand, Claims claims, Window window, LocalDate from, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("A search covers 1 to " + MOST_DAYS + " days, not " + days);
    }
    return FreeStarts.over(supply, demand, claims, window, from, days);
  }
}
