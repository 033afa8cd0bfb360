package clinic.rhomboid.accounts;

import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Login sessions: rows, so that any node knows them and ending one ends it everywhere at once. */
@ApplicationScoped
class Sessions {

  /** Longer than a working day without a look at the clinic, shorter than a night: nobody finds last evening's session. */
  static final Duration IDLE = Duration.ofHours(12);

  // Rare enough to cost nothing, exact enough for the limit above.
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final EntityManager entities;
  private final Clock clock;

  Sessions(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** A new session of this account; the answer is the cookie's value, which is stored only hashed. */
  @Transactional
  String open(Account account) {
    var now = clock.instant();
    entities.createNativeQuery("DELETE FROM session WHERE last_seen_at <= :idle")
        .setParameter("idle", now.minus(IDLE))
        .executeUpdate();
    var token = Tokens.random();
    entities.createNativeQuery(
            "INSERT INTO session (token_hash, account_id, created_at, last_seen_at)"
                + " VALUES (:hash, :account, :now, :now)")
        .setParameter("hash", Tokens.hash(token))
        .setParameter("account", account.id)
        .setParameter("now", now)
        .executeUpdate();
    return token;
  }

  /** Whose session this is, unless it has ended or the account is switched off. */
  @Transactional
  Optional<Account> account(String token) {
    var now = clock.instant();
    var hash = Tokens.hash(token);
    var account = entities.createNativeQuery("""
            SELECT a.* FROM session s JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = :hash AND s.last_seen_at > :idle AND a.active""", Account.class)
        .setParameter("hash", hash)
        .setParameter("idle", now.minus(IDLE))
        .getResultStream()
        .map(Account.class::cast)
        .findFirst();
    account.ifPresent(known -> entities
        .createNativeQuery("UPDATE session SET last_seen_at = :now WHERE token_hash = :hash AND last_seen_at < :before")
        .setParameter("now", now)
        .setParameter("hash", hash)
        .setParameter("before", now.minus(SEEN_EVERY))
        .executeUpdate());
    return account;
  }

  @Transactional
  void close(String token) {
    entities.createNativeQuery("DELETE FROM session WHERE token_hash = :hash")
        .setParameter("hash", Tokens.hash(token))
        .executeUpdate();
  }

  /** Signs the person out everywhere. */
  @Transactional
  void endAll(UUID accountId) {
    entities.createNativeQuery("DELETE FROM session WHERE account_id = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  /** Signs the person out everywhere but here. */
  @Transactional
  void endOthers(UUID accountId, String keptToken) {
    entities.createNativeQuery("DELETE FROM session WHERE account_id = :account AND token_hash <> :kept")
        .setParameter("account", accountId)
        .setParameter("kept", Tokens.hash(keptToken))
        .executeUpdate();
  }
}
