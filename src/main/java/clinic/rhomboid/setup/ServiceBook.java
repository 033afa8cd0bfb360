package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.techniques.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes which techniques are offered, in which lengths and at which price. */
@ApplicationScoped
class ServiceBook {

  private final EntityManager entities;

  ServiceBook(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * One technique in one length.
   *
   * @param price in minor units, or null when it is not offered
   * @param rules the service's own, each null where the usual one holds
   */
  record Offer(String technique, int minutes, Integer price, int before, int after, Service.Rules rules) {}

  void put(Location place, List<Offer> offers) {
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
            INSERT INTO service (location_id, technique_id, minutes, price_amount, buffer_before_minutes, buffer_after_minutes,
              latest_start, first_visit_minutes, set_up_minutes)
            VALUES (:location, :technique, :minutes, :price, :before, :after, cast(:latest AS time), cast(:first AS integer),
              cast(:setUp AS integer))
            ON CONFLICT ON CONSTRAINT service_pk DO UPDATE SET price_amount = excluded.price_amount,
              buffer_before_minutes = excluded.buffer_before_minutes, buffer_after_minutes = excluded.buffer_after_minutes,
              latest_start = excluded.latest_start, first_visit_minutes = excluded.first_visit_minutes,
              set_up_minutes = excluded.set_up_minutes""")
        .setParameter("location", place.id)
        .setParameter("technique", offer.technique())
        .setParameter("minutes", offer.minutes())
        .setParameter("price", offer.price())
        .setParameter("before", offer.before())
        .setParameter("after", offer.after())
        .setParameter("latest", offer.rules().latestStart())
        .setParameter("first", offer.rules().firstVisitMinutes())
        .setParameter("setUp", offer.rules().setUpMinutes())
        .executeUpdate();
  }

  private void take(Location place, Offer offer) {
    entities.createNativeQuery("DELETE FROM service"
            + " WHERE location_id = :location AND technique_id = :technique AND minutes = :minutes")
        .setParameter("location", place.id)
        .setParameter("technique", offer.technique())
        .setParameter("minutes", offer.minutes())
        .executeUpdate();
  }
}
