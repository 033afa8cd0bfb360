package clinic.rhomboid.setup;

import clinic.rhomboid.booking.VisitsToCome;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Writes the clinic's place and its booking policy. */
@ApplicationScoped
class PlaceBook {

  private final EntityManager entities;
  private final Locations locations;
  private final VisitsToCome visits;

  PlaceBook(EntityManager entities, Locations locations, VisitsToCome visits) {
    this.entities = entities;
    this.locations = locations;
    this.visits = visits;
  }

  /** Makes the clinic's place or changes it, never a second one. */
  void put(Location details) {
    var known = locations.first();
    if (known.isEmpty()) {
      Policy.DEFAULTS.forEach((policy, value) -> policy.set(details, value));
      locations.persistAndFlush(details);
      return;
    }
    var place = known.get();
    check(place, details);
    place.name = details.name;
    place.address = details.address;
    place.phone = details.phone;
    place.opening = details.opening;
    place.country = details.country;
    place.currency = details.currency;
    place.zone = details.zone;
    place.emergencyNumber = details.emergencyNumber;
    place.crisisContact = details.crisisContact;
    place.alertEmail = details.alertEmail;
    entities.flush();
  }

  private void check(Location place, Location details) {
    if (!place.zone.equals(details.zone)) {
      visits.standStill(place);
      var booked = visits.at(place.id);
      if (booked > 0) {
        throw new NotSavedException("zone", "%s to come %s booked by the clock of %s. Change the zone when none is left"
            .formatted(NotSavedException.visits(booked), booked == 1 ? "is" : "are", place.zone));
      }
    }
    if (!place.currency.equals(details.currency) && priced(place)) {
      throw new NotSavedException("currency", "Your prices are in " + place.currency
          + ". Take them off the list of techniques first, then change the currency and set new ones");
    }
  }

  private boolean priced(Location place) {
    return (boolean) entities.createNativeQuery("SELECT EXISTS (SELECT 1 FROM service WHERE location_id = :id)", Boolean.class)
        .setParameter("id", place.id)
        .getSingleResult();
  }
}
