package clinic.rhomboid.waitlist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The times that were offered to those who wait. */
@ApplicationScoped
public class WaitlistOffers implements PanacheRepositoryBase<WaitlistOffer, UUID> {

  /** Every offer of an entry, the latest first. */
  public List<WaitlistOffer> of(UUID entryId) {
    return list("entryId = ?1 order by offeredAt desc", entryId);
  }

  /** The one that is open, whether or not its time has run out. */
  Optional<WaitlistOffer> open(UUID entryId) {
    return find("entryId = ?1 and state = 'OPEN'", entryId).firstResultOptional();
  }

  List<UUID> toLapse(Instant now) {
    return getEntityManager()
        .createQuery("select id from WaitlistOffer where state = 'OPEN' and expiresAt <= :now order by id", UUID.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** The offer as it is now, kept from changing until the transaction ends. */
  WaitlistOffer locked(UUID id) {
    var offer = findById(id);
    getEntityManager().refresh(offer, LockModeType.PESSIMISTIC_WRITE);
    return offer;
  }
}
