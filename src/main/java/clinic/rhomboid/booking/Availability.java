package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Claims;
import clinic.rhomboid.slots.Demand;
import clinic.rhomboid.slots.FreeDay;
import clinic.rhomboid.slots.Offer;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.slots.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What can be booked: every search is one look at the database and one pass of {@link SlotSearch}. */
@ApplicationScoped
public class Availability {

  private static final int ALTERNATIVES = 3;
  private static final int DAYS_AROUND = 14;
  private static final int FURTHEST_DAYS = 180;

  private final Pictures pictures;
  private final Clock clock;

  Availability(Pictures pictures, Clock clock) {
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * A search for starts.
   *
   * @param therapist the only therapist wanted, or null for any
   * @param atOnce whether it may start from now on, for the front desk, whom no lead time binds
   */
  public record Query(
      int locationId, String technique, int minutes, String therapist, Needs needs, boolean atOnce) {

    /** With the lead time that clients are bound by. */
    public Query(int locationId, String technique, int minutes, String therapist, Needs needs) {
      this(locationId, technique, minutes, therapist, needs, false);
    }
  }

  /** Every start that can be booked on these days. */
  public List<Slot> slots(Query query, LocalDate from, int days) {
    return look(query, from, days).map(seen -> seen.find(from, days)).orElse(List.of());
  }

  /** The same, each with those whose day it leaves without an unsellable gap. */
  public List<Offer> offers(Query query, LocalDate from, int days) {
    return look(query, from, days).map(seen -> seen.offers(from, days)).orElse(List.of());
  }

  /**
   * How many starts each day of a month has, and the first day with one from the month's beginning on.
   *
   * @param today days before it have none
   */
  public Calendar calendar(Query query, YearMonth month, LocalDate today) {
    var days = month(query, month.atDay(1), month.lengthOfMonth());
    var inMonth = days.stream().filter(day -> day.free() > 0).map(FreeDay::date).findFirst();
    // Only a month without a free start needs a second look.
    var next = month.plusMonths(1).atDay(1);
    return new Calendar(days, inMonth.or(() -> firstFree(query, next.isBefore(today) ? today : next)));
  }

  public record Calendar(List<FreeDay> days, Optional<LocalDate> firstFree) {}

  private List<FreeDay> month(Query query, LocalDate from, int days) {
    return look(query, from, days).map(seen -> seen.freeByDay(from, days)).orElse(List.of());
  }

  /** The first day with a free start from this day on, looked for half a year ahead. */
  public Optional<LocalDate> firstFree(Query query, LocalDate from) {
    return look(query, from, FURTHEST_DAYS).flatMap(seen -> seen.firstFree(from, FURTHEST_DAYS));
  }

  /** The starts nearest to one that was not to be had, the wanted therapist's first. */
  public List<Slot> alternatives(Query query, Instant wanted) {
    var anybody = new Query(query.locationId(), query.technique(), query.minutes(), null, query.needs(), query.atOnce());
    var supply = pictures.lastSeen(query.locationId());
    var today = supply.day(clock.instant());
    var around = supply.day(wanted).minusDays(DAYS_AROUND);
    var last = today.plusDays(Math.max(0, supply.location().horizonDays - 2 * DAYS_AROUND));
    var from = around.isBefore(today) ? today : around.isAfter(last) ? last : around;
    var near = slots(anybody, from, 3 * DAYS_AROUND);
    return SlotSearch.nearest(near, wanted, query.therapist(), ALTERNATIVES);
  }

  private Optional<Seen> look(Query query, LocalDate from, int days) {
    var now = clock.instant();
    var zone = pictures.lastSeen(query.locationId()).zone();
    // A day more at each end: the slot search looks over midnight.
    var picture = pictures.read(query.locationId(), from.minusDays(1).atStartOfDay(zone).toInstant(),
        from.plusDays(days + 1L).atStartOfDay(zone).toInstant(), now);
    var supply = picture.supply();
    return supply.service(query.technique(), query.minutes()).map(service -> {
      var needs = query.needs().within(supply, query.technique());
      return new Seen(supply, supply.demand(service, needs, query.therapist()), picture.claims(),
          supply.window(needs, query.technique(), query.atOnce(), now));
    });
  }

  private record Seen(ClinicSupply supply, Demand demand, Claims claims, Window window) {

    List<Slot> find(LocalDate from, int days) {
      return SlotSearch.find(supply.supply(), demand, claims, window, from, days);
    }

    List<Offer> offers(LocalDate from, int days) {
      return SlotSearch.offers(supply.supply(), demand, claims, window, from, days, supply::shortest);
    }

    List<FreeDay> freeByDay(LocalDate from, int days) {
      return SlotSearch.freeByDay(supply.supply(), demand, claims, window, from, days);
    }

    Optional<LocalDate> firstFree(LocalDate from, int days) {
      return SlotSearch.firstFree(supply.supply(), demand, claims, window, from, days);
    }
  }
}
