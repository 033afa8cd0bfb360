package clinic.rhomboid.proof;

import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Browsers in which a client has proven who they are: rows, so that leaving ends it everywhere at once. */
@ApplicationScoped
public class ClientSessions {

  /** A phone that is passed on, or a browser in a library, forgets soon. */
  static final Duration IDLE = Duration.ofMinutes(30);

  private final EntityManager entities;
  private final ProofCookies cookies;
  private final Clock clock;

  ClientSessions(EntityManager entities, ProofCookies cookies, Clock clock) {
    this.entities = entities;
    this.cookies = cookies;
    this.clock = clock;
  }

  /** Always a new cookie's value, so that nobody can have planted it; what was proven here before ends. */
  @Transactional
  public String open(Proof proof) {
    close();
    var now = clock.instant();
    entities.createNativeQuery("DELETE FROM client_session WHERE last_seen_at <= :idle")
        .setParameter("idle", now.minus(IDLE))
        .executeUpdate();
    var token = Tokens.random();
    entities.createNativeQuery(
            "INSERT INTO client_session (token_hash, client_id, appointment_id, created_at, last_seen_at)"
                + " VALUES (:hash, :client, cast(:visit AS uuid), :now, :now)")
        .setParameter("hash", Tokens.hash(token))
        .setParameter("client", proof.clientId())
        .setParameter("visit", proof.visitId() == null ? null : proof.visitId().toString())
        .setParameter("now", now)
        .executeUpdate();
    return token;
  }

  /** What the browser that asks has proven, unless it was idle for too long. */
  @Transactional
  public Optional<Proof> current() {
    return cookies.session().map(Tokens::hash).flatMap(this::seen);
  }

  private Optional<Proof> seen(byte[] hash) {
    var now = clock.instant();
    Stream<?> rows = entities.createNativeQuery("""
            UPDATE client_session SET last_seen_at = :now WHERE token_hash = :hash AND last_seen_at > :idle
            RETURNING client_id, appointment_id""", Tuple.class)
        .setParameter("now", now)
        .setParameter("hash", hash)
        .setParameter("idle", now.minus(IDLE))
        .getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Proof(row.get(0, UUID.class), row.get(1, UUID.class))).findFirst();
  }

  /** Ends what the browser that asks has proven. */
  @Transactional
  public void close() {
    cookies.session().ifPresent(token -> entities
        .createNativeQuery("DELETE FROM client_session WHERE token_hash = :hash")
        .setParameter("hash", Tokens.hash(token))
        .executeUpdate());
  }
}
