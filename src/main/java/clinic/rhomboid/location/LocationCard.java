package clinic.rhomboid.location;

import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.web.ClinicCard;
import clinic.rhomboid.web.ClinicInfo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** What every page says about the clinic, kept in memory because error pages may ask where no database can be. */
@ApplicationScoped
public class LocationCard implements ClinicCard {

  private static final ClinicInfo NOT_SET_UP =
      new ClinicInfo("Rhomboid", "", "", "", "", "your local emergency number", "UTC");

  private final Locations locations;
  private volatile ClinicInfo card = NOT_SET_UP;

  LocationCard(Locations locations) {
    this.locations = locations;
  }

  @Override
  public ClinicInfo info() {
    return card;
  }

  /** Whether the clinic has a place that pages can speak for. */
  public boolean setUp() {
    return card != NOT_SET_UP;
  }

  /** Shows what was read just now, so that every node follows a change as soon as it reads the supply again. */
  public void show(Location location) {
    card = of(location);
  }

  /** Reads the location again, at start and when the clinic gets its first one. */
  public void reload() {
    card = QuarkusTransaction.requiringNew()
        .call(() -> locations.first().map(LocationCard::of).orElse(NOT_SET_UP));
  }

  private static ClinicInfo of(Location location) {
    return new ClinicInfo(location.name, Identity.phoneForPeople(location.phone, location.country),
        "tel:" + location.phone, location.address, location.opening, location.emergencyNumber, location.zone);
  }
}
