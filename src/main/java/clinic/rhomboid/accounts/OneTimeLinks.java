package clinic.rhomboid.accounts;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Links that set a password: mailed, used once, one open at a time. Call it with the account locked. */
@ApplicationScoped
class OneTimeLinks {

  private final EntityManager entities;
  private final Tokens tokens;
  private final Event<Notice> mails;
  private final Clock clock;

  OneTimeLinks(EntityManager entities, Tokens tokens, Event<Notice> mails, Clock clock) {
    this.entities = entities;
    this.tokens = tokens;
    this.mails = mails;
    this.clock = clock;
  }

  /** Mails a new link; the one before it is dead. */
  @Transactional(MANDATORY)
  void send(Account account, LinkPurpose purpose) {
    endAll(account.id);
    var id = UUID.randomUUID();
    var now = clock.instant();
    entities.createNativeQuery("INSERT INTO one_time_link (id, account_id, purpose, token_hash, created_at, expires_at)"
            + " VALUES (:id, :account, :purpose, :hash, :now, :expires)")
        .setParameter("id", id)
        .setParameter("account", account.id)
        .setParameter("purpose", purpose.name())
        .setParameter("hash", Tokens.hash(tokens.ofLink(purpose.mail.linkPath(), id, 1)))
        .setParameter("now", now)
        .setParameter("expires", now.plus(purpose.life))
        .executeUpdate();
    mails.fire(Notice.withLink(purpose.mail, account.email, account.name, id));
  }

  /** Whose link this is or was, to lock their account before asking whether it is still {@link #open}. */
  Optional<UUID> holder(LinkPurpose purpose, String token) {
    Stream<?> ids = entities.createNativeQuery(
            "SELECT account_id FROM one_time_link WHERE token_hash = :hash AND purpose = :purpose", UUID.class)
        .setParameter("hash", Tokens.hash(token))
        .setParameter("purpose", purpose.name())
        .getResultStream();
    return ids.map(UUID.class::cast).findFirst();
  }

  boolean open(String token) {
    return !entities.createNativeQuery(
            "SELECT id FROM one_time_link WHERE token_hash = :hash AND ended_at IS NULL AND expires_at > :now", UUID.class)
        .setParameter("hash", Tokens.hash(token))
        .setParameter("now", clock.instant())
        .getResultList().isEmpty();
  }

  /** Kills every link of the account. */
  @Transactional(MANDATORY)
  void endAll(UUID accountId) {
    entities.createNativeQuery("UPDATE one_time_link SET ended_at = :now WHERE account_id = :account AND ended_at IS NULL")
        .setParameter("now", clock.instant())
        .setParameter("account", accountId)
        .executeUpdate();
  }
}
