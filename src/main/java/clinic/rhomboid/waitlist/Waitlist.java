package clinic.rhomboid.waitlist;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those who wait, and those who waited. */
@ApplicationScoped
public class Waitlist implements PanacheRepositoryBase<WaitlistEntry, UUID> {

  private final Trail trail;

  Waitlist(Trail trail) {
    this.trail = trail;
  }

  /** Who waits here, the longest first. */
  public List<WaitlistEntry> waiting(int locationId) {
    return list("locationId = ?1 and state = 'WAITING' order by createdAt, id", locationId);
  }

  /** Everything a client has waited for, the latest first. */
  public List<WaitlistEntry> of(UUID clientId) {
    return list("clientId = ?1 order by createdAt desc", clientId);
  }

  /** The one a link leads to. A link of none is on the trail, without its token. */
  Optional<WaitlistEntry> byToken(String token) {
    var entry = find("tokenHash", Tokens.hash(token)).firstResultOptional();
    if (entry.isEmpty()) {
      trail.denied("client", "open link", "waiting");
    }
    return entry;
  }

  /** The entry as it is now, kept from changing until the transaction ends. */
  WaitlistEntry locked(UUID id) {
    var entry = findById(id);
    getEntityManager().refresh(entry, LockModeType.PESSIMISTIC_WRITE);
    return entry;
  }
}
