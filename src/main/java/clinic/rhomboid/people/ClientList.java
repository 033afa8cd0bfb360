package clinic.rhomboid.people;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.ClientFinder;
import clinic.rhomboid.clients.Sought;
import clinic.rhomboid.location.Locations;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Looks clients up for the desk. A search is one entry of the trail, without the words that were typed. */
@ApplicationScoped
public class ClientList {

  static final int SHOWN = 20;

  private final ClientFinder finder;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  ClientList(ClientFinder finder, Locations locations, Trail trail, SecurityIdentity staff, Clock clock) {
    this.finder = finder;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  /** Those who fit, likeliest first; null when too little was typed to look. */
  @Transactional(MANDATORY)
  public List<PersonLine> find(String typed, int most) {
    var place = locations.only();
    var sought = Sought.read(typed == null ? "" : typed, LocalDate.ofInstant(clock.instant(), place.zoneId()));
    if (sought.empty()) {
      return null;
    }
    trail.record(staff.getPrincipal().getName(), "search", "clients", null, null);
    return finder.find(sought, most).stream().map(found -> PersonLine.of(found, place.country)).toList();
  }
}
