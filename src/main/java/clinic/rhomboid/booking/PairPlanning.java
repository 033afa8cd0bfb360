package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.slots.Demand;
import clinic.rhomboid.slots.PairDemand;
import clinic.rhomboid.slots.PairSearch;
import clinic.rhomboid.slots.PairSlot;
import clinic.rhomboid.slots.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The starts that two people can have together, by the search that books them. */
@ApplicationScoped
public class PairPlanning {

  private final Clients clients;
  private final KnownClient known;
  private final Pictures pictures;
  private final Clock clock;

  PairPlanning(Clients clients, KnownClient known, Pictures pictures, Clock clock) {
    this.clients = clients;
    this.known = known;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** What both need on a day, and when they may start. */
  record Asked(PairDemand demand, Window window) {}

  /** Every start that both can have on these days, in order of time; none on a day that is closed to one of them. */
  @Transactional
  public List<PairSlot> slots(PairWish wish, LocalDate from, int days) {
    var now = clock.instant();
    var zone = pictures.lastSeen(wish.locationId()).zone();
    var picture = pictures.read(wish.locationId(), begin(from.minusDays(1), zone), begin(from.plusDays(days + 1L), zone), now);
    // Age and answers are judged by the day, so each day is asked for what both need then.
    return from.datesUntil(from.plusDays(days)).filter(day -> closedTo(wish, day).isEmpty()).flatMap(day -> {
      var asked = asked(wish, begin(day, zone), picture.supply(), now);
      return PairSearch.find(picture.supply().supply(), asked.demand(), picture.claims(), asked.window(), day, 1).stream();
    }).toList();
  }

  /** Those of the two to whom this is not open on the day. */
  public List<PairWish.Half> closedTo(PairWish wish, LocalDate day) {
    return wish.halves().stream().filter(half -> known.closedTo(client(half), half.technique(), day)).toList();
  }

  Asked asked(PairWish wish, Instant start, ClinicSupply supply, Instant now) {
    var first = needs(wish.first(), start, supply);
    var second = needs(wish.second(), start, supply);
    // Neither waits for a therapist's decision yet, so that one window is for both.
    return new Asked(
        new PairDemand(demand(wish.first(), first, supply), demand(wish.second(), second, supply), wish.oneRoom()),
        supply.window(first, wish.first().technique(), true, now));
  }

  Needs needs(PairWish.Half half, Instant start, ClinicSupply supply) {
    return known.needs(client(half), half.technique(), start, supply);
  }

  private Demand demand(PairWish.Half half, Needs needs, ClinicSupply supply) {
    return supply.demand(supply.service(half.technique(), half.minutes()).orElseThrow(), needs, half.therapist());
  }

  private Client client(PairWish.Half half) {
    return clients.findById(half.clientId());
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
