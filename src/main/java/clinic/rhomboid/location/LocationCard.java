package clinic.rhomboid.location;

import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.web.ClinicCard;
import clinic.rhomboid.web.ClinicInfo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What every page says about the clinic, kept in memory because error pages may ask where no database can be. */
@ApplicationScoped
public class LocationCard implements ClinicCard {

  private static final ClinicInfo NOT_SET_UP =
      new ClinicInfo("Rhomboid", "", "", "", "", "your local emergency number", "UTC");

  private final Locations locations;
  private final Here here;
  private final NavigableMap<Integer, ClinicInfo> cards = new ConcurrentSkipListMap<>();
  private volatile int offering;

  LocationCard(Locations locations, Here here) {
    this.locations = locations;
    this.here = here;
  }

  @Override
  public ClinicInfo info() {
    var first = cards.firstEntry();
    return first == null ? NOT_SET_UP : here.id().map(cards::get).orElse(first.getValue());
  }

  @Override
  public boolean severalPlaces() {
    return offering > 1;
  }

  /** Whether the clinic has a place that pages can speak for. */
  public boolean setUp() {
    return !cards.isEmpty();
  }

  /** Reads the places again: at start, and with the supply, so that every node follows a change. */
  public void reload() {
    QuarkusTransaction.joiningExisting().run(() -> {
      locations.inOrder().forEach(place -> cards.put(place.id, of(place)));
      offering = locations.offering().size();
    });
  }

  private static ClinicInfo of(Location location) {
    return new ClinicInfo(location.name, Identity.phoneForPeople(location.phone, location.country),
        "tel:" + location.phone, location.address, location.opening, location.emergencyNumber, location.zone);
  }
}
