package clinic.rhomboid.packages;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Sells packages to clients. That it was paid is not known here. */
@ApplicationScoped
public class Selling {

  private final EntityManager entities;
  private final Clients clients;
  private final Locations locations;
  private final Trail trail;
  private final Clock clock;

  Selling(EntityManager entities, Clients clients, Locations locations, Trail trail, Clock clock) {
    this.entities = entities;
    this.clients = clients;
    this.locations = locations;
    this.trail = trail;
    this.clock = clock;
  }

  /** Empty when the product is not on sale any more, or the client's record is closed. */
  @Transactional
  public Optional<UUID> sell(UUID productId, UUID clientId, String actor) {
    var product = entities.find(PackageProduct.class, productId, LockModeType.PESSIMISTIC_READ);
    var client = clients.findById(clientId, LockModeType.PESSIMISTIC_READ);
    if (product == null || product.retiredAt != null || client == null || client.closed()) {
      return Optional.empty();
    }
    var sold = new ClientPackage();
    sold.id = UUID.randomUUID();
    sold.clientId = clientId;
    sold.productId = productId;
    sold.name = product.name;
    sold.technique = product.technique;
    sold.minutes = product.minutes;
    sold.visits = product.visits;
    sold.priceAmount = product.priceAmount;
    sold.priceCurrency = product.priceCurrency;
    sold.soldAt = clock.instant();
    sold.soldBy = actor;
    sold.expiresOn = LocalDate.ofInstant(sold.soldAt, locations.only().zoneId()).plusMonths(product.months);
    entities.persist(sold);
    trail.record(actor, "sell package", "package " + sold.id, clientId, null);
    return Optional.of(sold.id);
  }

  /** Takes a sale back that was a mistake: whether nothing of it was ever used. */
  @Transactional
  public boolean withdraw(UUID packageId, String actor) {
    var sold = entities.find(ClientPackage.class, packageId, LockModeType.PESSIMISTIC_WRITE);
    var used = (boolean) entities.createNativeQuery(
            "SELECT EXISTS (SELECT 1 FROM package_entry WHERE package_id = :package)", Boolean.class)
        .setParameter("package", packageId).getSingleResult();
    if (used || sold.withdrawnAt != null) {
      return false;
    }
    sold.withdrawnAt = clock.instant();
    trail.record(actor, "take package back", "package " + packageId, sold.clientId, null);
    return true;
  }
}
