package clinic.rhomboid.setup;

import clinic.rhomboid.booking.VisitsToCome;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.LocationCard;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Writes the clinic's places and their booking policies. */
@ApplicationScoped
class PlaceBook {

  private final EntityManager entities;
  private final Locations locations;
  private final VisitsToCome visits;
  private final LocationCard card;

  PlaceBook(EntityManager entities, Locations locations, VisitsToCome visits, LocationCard card) {
    this.entities = entities;
    this.locations = locations;
    this.visits = visits;
    this.card = card;
  }

  /**
   * Adds a place.
   *
   * @param like the place whose booking policy it begins with
   */
  void add(Location details, Location like) {
    if (locations.inOrder().stream().anyMatch(known -> known.name.equalsIgnoreCase(details.name))) {
      throw new NotSavedException("name", "You have a place of this name already. Choose a name that tells them apart");
    }
    for (var policy : Policy.values()) {
      policy.set(details, policy.of(like));
    }
    details.retentionYears = like.retentionYears;
    details.retentionAdultAge = like.retentionAdultAge;
    details.callerName = like.callerName;
    details.callerEmail = like.callerEmail;
    details.callerPhone = like.callerPhone;
    locations.persistAndFlush(details);
    card.reload();
  }

  /** Makes the clinic's first place, or changes the one that the request is about. */
  void put(Location details) {
    if (locations.first().isEmpty()) {
      Policy.DEFAULTS.forEach((policy, value) -> policy.set(details, value));
      locations.persistAndFlush(details);
      return;
    }
    var place = locations.only();
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
