package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.slots.TherapistSupply;
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
  private final Clock clock;

  SeriesPlanning(Clients clients, KnownClient known, Pictures pictures, Clock clock) {
    this.clients = clients;
    this.known = known;
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * @param leftOut dates that are not wanted, so that a later one may be the client's first visit
   */
  @Transactional
  public List<SeriesDate> plan(SeriesWish wish, Set<LocalDate> leftOut) {
    var client = clients.findById(wish.clientId());
    var now = clock.instant();
    var zone = pictures.lastSeen(wish.locationId()).zone();
    var wanted = wish.whens(zone);
    var last = wanted.get(wanted.size() - 1).date().plusDays(DAYS_NEAR + 2L);
    var picture = pictures.read(wish.locationId(), wish.first().minusDays(DAYS_NEAR + 1L).atStartOfDay(zone).toInstant(),
        last.atStartOfDay(zone).toInstant(), now);
    var plan = new ArrayList<SeriesDate>();
    var cameBefore = false;
    for (var when : wanted) {
      var date = new Look(wish, client, picture, now).at(when, cameBefore);
      plan.add(date);
      cameBefore |= !leftOut.contains(when.date()) && (date.free() || !date.nearest().isEmpty());
    }
    return plan;
  }

  private final class Look {

    private final SeriesWish wish;
    private final Client client;
    private final Picture picture;
    private final Instant now;
    private final ClinicSupply supply;

    Look(SeriesWish wish, Client client, Picture picture, Instant now) {
      this.wish = wish;
      this.client = client;
      this.picture = picture;
      this.now = now;
      this.supply = picture.supply();
    }

    SeriesDate at(SeriesWish.When when, boolean cameBefore) {
      var technique = wish.service().technique();
      var around = when.start() == null ? when.date().atTime(wish.time()).atZone(supply.zone()).toInstant() : when.start();
      var possible = possible(around);
      if (possible != null) {
        return new SeriesDate(when.date(), when.start(), possible, List.of());
      }
      if (known.closedTo(client, technique, when.date())) {
        return new SeriesDate(when.date(), when.start(), KnownClient.NOT_AVAILABLE, List.of());
      }
      var first = !cameBefore && known.firstVisit(client, around);
      var needs = known.needs(client, technique, around, first, supply);
      if (when.start() != null && slots(needs, wish.therapist(), when.date(), 1).stream()
          .anyMatch(slot -> slot.start().equals(when.start()))) {
        return new SeriesDate(when.date(), when.start(), null, List.of());
      }
      var near = slots(needs, null, when.date().minusDays(DAYS_NEAR), 2 * DAYS_NEAR + 1);
      return new SeriesDate(when.date(), when.start(), reason(when, first),
          SlotSearch.nearest(near, around, wish.therapist(), NEAREST));
    }

    private String possible(Instant start) {
      try {
        supply.checkPossible(start, now);
        return null;
      } catch (NotPlacedException impossible) {
        return PlaceWords.of(impossible.reason(), null);
      }
    }

    private List<Slot> slots(Needs needs, String therapist, LocalDate from, int days) {
      return SlotSearch.find(supply.supply(), supply.demand(wish.service(), needs, therapist), picture.claims(),
          supply.window(needs, wish.service().technique(), true, now), from, days);
    }

    /** What is not in the way of somebody without answers comes from this client's. */
    private String reason(SeriesWish.When when, boolean first) {
      if (when.start() == null) {
        return SKIPPED_BY_CLOCKS;
      }
      var plain = Needs.ofStranger(first ? supply.location().firstVisitMinutes : 0);
      return why(when.start(), plain) == null ? KnownClient.NOT_AVAILABLE
          : PlaceWords.of(why(when.start(), plain), supply.therapistNames().get(wish.therapist()));
    }

    private NoPlace.Reason why(Instant start, Needs needs) {
      var everybody = supply.supply().therapists().stream().map(TherapistSupply::id).toList();
      var place = SlotSearch.place(supply.supply(), supply.demand(wish.service(), needs, wish.therapist()),
          picture.claims(), supply.window(needs, wish.service().technique(), true, now), start, everybody);
      return place instanceof NoPlace none ? none.reason() : null;
    }
  }
}
