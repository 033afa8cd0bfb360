package clinic.rhomboid.api;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.NeedsWords;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.LocationCard;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what requests say about the clinic: its place, a service of it, a therapist, a word of needs. */
@ApplicationScoped
class Clinic {

  private final Locations locations;
  private final Pictures pictures;
  private final NeedsWords needsWords;
  private final LocationCard card;
  private volatile int firstLocation;

  Clinic(Locations locations, Pictures pictures, NeedsWords needsWords, LocationCard card) {
    this.locations = locations;
    this.pictures = pictures;
    this.needsWords = needsWords;
    this.card = card;
  }

  /** The place that is meant; while there is one, it need not be named. */
  ClinicSupply at(String location, List<FieldError> errors) {
    var first = pictures.lastSeen(firstLocation());
    if (location == null ? !card.severalPlaces() : location.equals(Integer.toString(first.location().id))) {
      return first;
    }
    var named = location == null ? Optional.<Location>empty()
        : locations.offering().stream().filter(place -> location.equals(place.id.toString())).findFirst();
    if (named.isEmpty()) {
      errors.add(new FieldError("location", "Name one of the locations of /api/v1/locations."));
    }
    return named.map(place -> pictures.lastSeen(place.id)).orElse(first);
  }

  /** Every place that can be named. */
  List<Location> places() {
    return locations.offering();
  }

  Service service(ClinicSupply supply, String technique, int minutes, List<FieldError> errors) {
    if (supply.services(technique).isEmpty()) {
      errors.add(new FieldError("technique", "Choose one of the techniques of /api/v1/techniques."));
      return null;
    }
    return supply.service(technique, minutes).orElseGet(() -> {
      errors.add(new FieldError("minutes", "Choose one of the durations of this technique."));
      return null;
    });
  }

  String therapist(ClinicSupply supply, String id, List<FieldError> errors) {
    if (id != null && supply.therapist(id).isEmpty()) {
      errors.add(new FieldError("therapist", "Choose one of the therapists of /api/v1/therapists."));
    }
    return id;
  }

  /** What the word says; without one, what is reserved for somebody who comes for the first time. */
  Needs needs(ClinicSupply supply, String word, List<FieldError> errors) {
    if (word == null) {
      return Needs.ofStranger(supply.location().firstVisitMinutes);
    }
    return needsWords.read(word).orElseGet(() -> {
      errors.add(new FieldError("needs", "Send the word as /api/v1/screenings gave it."));
      return Needs.ofStranger(supply.location().firstVisitMinutes);
    });
  }

  static void check(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private int firstLocation() {
    if (firstLocation == 0) {
      firstLocation = locations.first().map(location -> location.id).orElseThrow(Clinic::notSetUp);
    }
    return firstLocation;
  }

  private static ProblemException notSetUp() {
    return new ProblemException(503, "urn:rhomboid:closed", "Booking is closed", "The clinic is not set up yet.", Map.of());
  }
}
