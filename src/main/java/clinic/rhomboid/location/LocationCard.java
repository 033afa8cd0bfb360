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

  /** Reads the location again, at start and whenever it has changed. */
  public void reload() {
    card = QuarkusTransaction.requiringNew()
        .call(() -> locations.first().map(LocationCard::of).orElse(NOT_SET_UP));
  }

  private static ClinicInfo of(Location location) {
    return new ClinicInfo(location.name, Identity.phoneForPeople(location.phone, location.country),
        "tel:" + location.phone, location.address, location.opening, location.emergencyNumber, location.zone);
  }
}
