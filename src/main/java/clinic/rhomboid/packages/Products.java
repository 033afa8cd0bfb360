package clinic.rhomboid.packages;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The packages on offer. One that was sold never changes: another price is another product. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<PackageProduct, UUID> {

  private final Clock clock;

  Products(Clock clock) {
    this.clock = clock;
  }

  /** What is on sale, the smallest first. */
  @Transactional
  public List<PackageProduct> onSale() {
    return list("retiredAt is null order by visits, priceAmount, name, id");
  }

  /** @param product without an id and a beginning, which it gets here */
  @Transactional
  public void offer(PackageProduct product) {
    product.id = UUID.randomUUID();
    product.createdAt = clock.instant();
    persist(product);
  }

  /** Stops selling it. What was sold stays good. */
  @Transactional
  public void retire(UUID id) {
    var product = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (product.retiredAt == null) {
      product.retiredAt = clock.instant();
    }
  }
}
