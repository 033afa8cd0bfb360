package clinic.rhomboid.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  public Optional<Account> byEmail(String email) {
    return find("email", email.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
  }

  /** The account as it is now, kept from changing until the transaction ends. */
  Optional<Account> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The same by address. */
  Optional<Account> lockedByEmail(String email) {
    return find("email", email).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /**
   * Waits for whoever else changes accounts, until the transaction ends: what must hold among several of them, such as that
   * an owner is left, is then true at the end too.
   */
  void oneAtATime() {
    getEntityManager().createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('accounts', 0))", Integer.class)
        .getSingleResult();
  }
}
