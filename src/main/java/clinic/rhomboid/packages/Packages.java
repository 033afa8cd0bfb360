package clinic.rhomboid.packages;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.SamePerson;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What clients have bought, and what is left of it: always counted from the ledger. */
@ApplicationScoped
public class Packages {

  private static final String USED =
      "(SELECT coalesce(-sum(e.change), 0) FROM package_entry e WHERE e.package_id = p.id)";
  private static final String STANDING = "SELECT p.id, p.name, p.visits, " + USED + ", p.expires_on FROM client_package p"
      + " WHERE p.withdrawn_at IS NULL AND p.client_id IN (:client) ORDER BY p.expires_on, p.sold_at";
  private static final String LEDGER = """
      SELECT e.package_id, e.appointment_id, a.starts_at, e.why, e.at FROM package_entry e
      JOIN client_package p ON p.id = e.package_id JOIN appointment a ON a.id = e.appointment_id
      WHERE p.client_id IN (:client) ORDER BY e.id""";
  private static final String HOLDING = """
      SELECT package_id FROM package_entry WHERE appointment_id = :visit GROUP BY package_id HAVING sum(change) < 0""";

  private final EntityManager entities;
  private final SamePerson person;
  private final Locations locations;
  private final Clock clock;

  Packages(EntityManager entities, SamePerson person, Locations locations, Clock clock) {
    this.entities = entities;
    this.person = person;
    this.locations = locations;
    this.clock = clock;
  }

  /** Everything the client has bought under whichever of their records, those that end first at the front; without sales taken back. */
  @Transactional
  public List<Balance> of(UUID client) {
    var today = LocalDate.ofInstant(clock.instant(), locations.only().zoneId());
    return rows(STANDING, "client", person.records(client))
        .map(row -> new Balance(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Integer.class),
            row.get(3, Number.class).intValue(), row.get(4, LocalDate.class), row.get(4, LocalDate.class).isBefore(today)))
        .toList();
  }

  /** Every line of the client's packages, the oldest first. */
  @Transactional
  public List<PackageEntry> ledger(UUID client) {
    return rows(LEDGER, "client", person.records(client))
        .map(row -> new PackageEntry(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Instant.class),
            PackageEntry.Why.valueOf(row.get(3, String.class)), row.get(4, Instant.class)))
        .toList();
  }

  /** The package that the visit is on. */
  @Transactional
  public Optional<UUID> holding(UUID visit) {
    return rows(HOLDING, "visit", visit).map(row -> row.get(0, UUID.class)).findFirst();
  }

  /** The package that a cancellation of the visit gave it back to, if that was the last that happened. */
  Optional<UUID> lastGivenBack(UUID visit) {
    return rows("SELECT package_id, why FROM package_entry WHERE appointment_id = :visit ORDER BY id DESC LIMIT 1", "visit", visit)
        .filter(row -> row.get(1, String.class).equals("CANCELLED")).map(row -> row.get(0, UUID.class)).findFirst();
  }

  /** The client's packages that another visit like this one can be put on. */
  @Transactional
  public List<Balance> fitting(Appointment visit) {
    if (!visit.hasTime()) {
      return List.of();
    }
    return of(visit.clientId).stream().filter(Balance::open)
        .filter(balance -> entities.find(ClientPackage.class, balance.id()).covers(visit, day(visit))).toList();
  }

  /** One of them, as it was sold. */
  @Transactional
  public ClientPackage sold(UUID id) {
    return entities.find(ClientPackage.class, id);
  }

  /** The day of the visit at its own place. */
  LocalDate day(Appointment visit) {
    return LocalDate.ofInstant(visit.startsAt, locations.findById(visit.locationId).zoneId());
  }

  private Stream<Tuple> rows(String sql, String name, Object id) {
    Stream<?> rows = entities.createNativeQuery(sql, Tuple.class).setParameter(name, id).getResultStream();
    return rows.map(Tuple.class::cast);
  }
}
