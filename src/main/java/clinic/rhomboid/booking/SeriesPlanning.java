package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.slots.Claims;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.slots.Taken;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at every date of a series by one look at the claims: which can be had, why the others cannot, and what is free
 * near those. It offers by the search that books.
 */
@ApplicationScoped
public class SeriesPlanning {

  private static final int DAYS_NEAR = 2;
  private static final int NEAREST = 6;
  private static final String SKIPPED_BY_CLOCKS = "The clocks skip this time that day.";

  private final Clients clients;
  private final KnownClient known;
  private final Pictures pictures;
  private final TakenTimes taken;
  private final Clock clock;

  SeriesPlanning(Clients clients, KnownClient known, Pictures pictures, TakenTimes taken, Clock clock) {
    this.clients = clients;
    this.known = known;
    this.pictures = pictures;
    this.taken = taken;
    this.clock = clock;
  }

  /**
   * @param leftOut dates that are not wanted, so that a later one may be the client's first visit
   */
  @Transactional
  public List<SeriesDate> plan(SeriesWish wish, Set<LocalDate> leftOut) {
    var now = clock.instant();
    var supply = pictures.current(wish.locationId());
    var whens = wish.whens(supply.zone());
    var from = wish.first().minusDays(DAYS_NEAR + 2L).atStartOfDay(supply.zone()).toInstant();
    var to = whens.get(whens.size() - 1).date().plusDays(DAYS_NEAR + 3L).atStartOfDay(supply.zone()).toInstant();
    var look = new Look(wish, clients.findById(wish.clientId()), supply,
        taken.in(new TimeRange(from, to), supply, null, now), now);
    var plan = new ArrayList<SeriesDate>();
    var cameBefore = false;
    for (var when : whens) {
      var date = look.at(when, cameBefore);
      plan.add(date);
      cameBefore |= !leftOut.contains(when.date()) && (date.free() || !date.nearest().isEmpty());
    }
    return plan;
  }

  private final class Look {

    private final SeriesWish wish;
    private final Client client;
    private final ClinicSupply supply;
    private final List<Taken> taken;
    private final Claims claims;
    private final Instant now;

    Look(SeriesWish wish, Client client, ClinicSupply supply, List<Taken> taken, Instant now) {
      this.wish = wish;
      this.client = client;
      this.supply = supply;
      this.taken = taken;
      this.claims = Taken.claims(taken);
      this.now = now;
    }

    SeriesDate at(SeriesWish.When when, boolean cameBefore) {
      var around = when.start() == null ? when.date().atTime(wish.time()).atZone(supply.zone()).toInstant() : when.start();
      var apart = apart(around, cameBefore);
      if (apart.closed()) {
        return new SeriesDate(when.date(), when.start(), KnownClient.NOT_AVAILABLE, List.of());
      }
      if (when.start() != null && free(apart.all(), when.start())) {
        return new SeriesDate(when.date(), when.start(), null, List.of());
      }
      var near = slots(apart.all(), null, when.date().minusDays(DAYS_NEAR), 2 * DAYS_NEAR + 1);
      return new SeriesDate(when.date(), when.start(), when.start() == null ? SKIPPED_BY_CLOCKS : reason(when.start(), apart),
          SlotSearch.nearest(near, around, wish.therapist(), NEAREST));
    }

    private ClientsNeeds.Apart apart(Instant start, boolean cameBefore) {
      var technique = wish.service().technique();
      var first = !cameBefore && known.firstVisit(client, start);
      var plain = first ? Needs.ofStranger(supply.location().firstVisitMinutes) : Needs.ofMinutes(0);
      return new ClientsNeeds.Apart(plain, known.needs(client, technique, start, first, supply),
          known.closedTo(client, technique, supply.day(start)));
    }

    private boolean free(Needs needs, Instant start) {
      return slots(needs, wish.therapist(), supply.day(start), 1).stream().anyMatch(slot -> slot.start().equals(start));
    }

    private List<Slot> slots(Needs needs, String therapist, LocalDate from, int days) {
      return SlotSearch.find(supply.supply(), supply.demand(wish.service(), needs, therapist), claims,
          supply.window(needs, wish.service().technique(), true, now), from, days);
    }

    /** What would not be in the way of anybody else comes from this client's answers. */
    private String reason(Instant start, ClientsNeeds.Apart apart) {
      if (free(apart.plain(), start)) {
        return KnownClient.NOT_AVAILABLE;
      }
      var seen = new PlaceLook(supply, wish.service(), apart, taken, claims, now).at(start);
      return wish.therapist() != null ? seen.first(wish.therapist())
          : seen.everybody().stream().findFirst().orElse("Nobody who gives it is free.");
    }
  }
}
