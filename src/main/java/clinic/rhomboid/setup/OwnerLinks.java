package clinic.rhomboid.setup;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.accounts.FirstOwner;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The one-time links by which a clinic that has no account yet gets its owner. At most one is open at a time. */
@ApplicationScoped
class OwnerLinks {

  /** What the address of such a link begins with, and what its token is made for. */
  static final String PATH = "/setup/";

  static final Duration VALID = Duration.ofDays(7);

  private final EntityManager entities;
  private final Tokens tokens;
  private final FirstOwner owner;
  private final Event<Notice> notices;
  private final Clock clock;

  OwnerLinks(EntityManager entities, Tokens tokens, FirstOwner owner, Event<Notice> notices, Clock clock) {
    this.entities = entities;
    this.tokens = tokens;
    this.owner = owner;
    this.notices = notices;
    this.clock = clock;
  }

  /** A link that still opens, and whom it was made for. */
  record OwnerLink(UUID id, String email) {}

  /** Makes a link and mails it, unless an open one for this address stands already; the answer is its path. */
  @Transactional(MANDATORY)
  Optional<String> make(String email) {
    var now = clock.instant();
    entities.createNativeQuery(
            "UPDATE setup_link SET ended_at = :now WHERE ended_at IS NULL AND (expires_at <= :now OR email <> :email)")
        .setParameter("now", now)
        .setParameter("email", email)
        .executeUpdate();
    var id = UUID.randomUUID();
    var path = PATH + tokens.ofLink(PATH, id, 1);
    var made = entities.createNativeQuery("INSERT INTO setup_link (id, token_hash, email, created_at, expires_at)"
            + " VALUES (:id, :hash, :email, :now, :end) ON CONFLICT DO NOTHING")
        .setParameter("id", id)
        .setParameter("hash", Tokens.hash(path.substring(PATH.length())))
        .setParameter("email", email)
        .setParameter("now", now)
        .setParameter("end", now.plus(VALID))
        .executeUpdate();
    if (made == 0) {
      return Optional.empty();
    }
    notices.fire(Notice.withLink(MessageKind.SETUP_LINK, email, null, id));
    return Optional.of(path);
  }

  /** The link of this token, kept from others until the transaction ends; none once anybody can sign in. */
  @Transactional(MANDATORY)
  Optional<OwnerLink> open(String token) {
    Stream<?> found = entities.createNativeQuery("SELECT id, email FROM setup_link"
            + " WHERE token_hash = :hash AND ended_at IS NULL AND expires_at > :now FOR UPDATE", Tuple.class)
        .setParameter("hash", Tokens.hash(token))
        .setParameter("now", clock.instant())
        .getResultStream();
    var link = found.map(Tuple.class::cast)
        .map(row -> new OwnerLink(row.get(0, UUID.class), row.get(1, String.class)))
        .findFirst();
    return owner.exists() ? Optional.empty() : link;
  }

  @Transactional(MANDATORY)
  void end(OwnerLink link) {
    entities.createNativeQuery("UPDATE setup_link SET ended_at = :now WHERE id = :id")
        .setParameter("now", clock.instant())
        .setParameter("id", link.id())
        .executeUpdate();
  }
}
