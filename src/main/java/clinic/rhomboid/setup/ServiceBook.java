package clinic.rhomboid.setup;

import clinic.rhomboid.booking.VisitsToCome;
import clinic.rhomboid.location.Location;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes which techniques are offered, in which lengths and at which price. */
@ApplicationScoped
class ServiceBook {

  private final EntityManager entities;
  private final VisitsToCome visits;

  ServiceBook(EntityManager entities, VisitsToCome visits) {
    this.entities = entities;
    this.visits = visits;
  }

  /**
   * One technique in one length.
   *
   * @param price in minor units, or null when it is not offered
   */
  record Offer(String technique, int minutes, Integer price, int before, int after) {}

  void put(Location place, List<Offer> offers) {
    if (offers.stream().anyMatch(offer -> offer.price() == null)) {
      visits.standStill(place);
    }
    for (var offer : offers) {
      if (offer.price() == null) {
        take(place, offer);
      } else {
        put(place, offer);
      }
    }
  }

  private void put(Location place, Offer offer) {
    entities.createNativeQuery("""
            INSERT INTO service (location_id, technique_id, minutes, price_amount, buffer_before_minutes, buffer_after_minutes)
            VALUES (:location, :technique, :minutes, :price, :before, :after)
            ON CONFLICT ON CONSTRAINT service_pk DO UPDATE SET price_amount = excluded.price_amount,
              buffer_before_minutes = excluded.buffer_before_minutes, buffer_after_minutes = excluded.buffer_after_minutes""")
        .setParameter("location", place.id)
        .setParameter("technique", offer.technique())
        .setParameter("minutes", offer.minutes())
        .setParameter("price", offer.price())
        .setParameter("before", offer.before())
        .setParameter("after", offer.after())
        .executeUpdate();
  }

  private void take(Location place, Offer offer) {
    var booked = visits.of(place.id, offer.technique(), offer.minutes());
    if (booked > 0) {
      throw new NotSavedException(TechniquesPage.field(offer.technique(), offer.minutes()),
          NotSavedException.visits(booked) + " to come of " + offer.minutes()
              + " minutes would be of a length you don’t offer. Move or cancel them first");
    }
    entities.createNativeQuery("DELETE FROM service"
            + " WHERE location_id = :location AND technique_id = :technique AND minutes = :minutes")
        .setParameter("location", place.id)
        .setParameter("technique", offer.technique())
        .setParameter("minutes", offer.minutes())
        .executeUpdate();
  }
}
