package clinic.rhomboid.proof;

import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Codes that were asked for, as they are stored. */
@ApplicationScoped
class CodeRows {

  private static final String COLUMNS = "id, email, appointment_id";
  private static final Duration KEPT = Duration.ofDays(1);

  private final EntityManager entities;

  CodeRows(EntityManager entities) {
    this.entities = entities;
  }

  /** How often a code was mailed to this address; another who asks meanwhile waits. Old ones are forgotten. */
  int askedSince(String email, Instant since) {
    entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:email, 2))) AS taken")
        .setParameter("email", email)
        .getSingleResult();
    entities.createNativeQuery("DELETE FROM client_code WHERE asked_at <= :old")
        .setParameter("old", since.minus(KEPT))
        .executeUpdate();
    return ((Number) entities.createNativeQuery(
            "SELECT count(*) FROM client_code WHERE email = :email AND asked_at > :since")
        .setParameter("email", email)
        .setParameter("since", since)
        .getSingleResult()).intValue();
  }

  void insert(UUID id, String token, String email, UUID visitId, Instant now, Instant closed) {
    entities.createNativeQuery("""
            INSERT INTO client_code (id, token_hash, email, appointment_id, asked_at, closed_at)
            VALUES (:id, :hash, :email, cast(:visit AS uuid), :now, cast(:closed AS timestamptz))""")
        .setParameter("id", id)
        .setParameter("hash", Tokens.hash(token))
        .setParameter("email", email)
        .setParameter("visit", visitId == null ? null : visitId.toString())
        .setParameter("now", now)
        .setParameter("closed", closed == null ? null : closed.toString())
        .executeUpdate();
  }

  /** A newer code is the only one. */
  void closeOlder(String email, Instant now) {
    entities.createNativeQuery("UPDATE client_code SET closed_at = :now WHERE email = :email AND closed_at IS NULL")
        .setParameter("email", email)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** A code that can still be entered, with this try counted before it is compared. */
  Optional<MailRead> taken(String token, Instant since) {
    return one("""
        UPDATE client_code SET tries = tries + 1 WHERE token_hash = :hash AND asked_at > :since AND tries < 5
          AND matched_at IS NULL AND closed_at IS NULL RETURNING\s""" + COLUMNS, token, since);
  }

  Optional<MailRead> matched(String token, Instant since) {
    return one("SELECT " + COLUMNS + " FROM client_code WHERE token_hash = :hash AND asked_at > :since"
        + " AND matched_at IS NOT NULL AND closed_at IS NULL", token, since);
  }

  Optional<MailRead> waiting(UUID id, Instant since) {
    Stream<?> rows = entities.createNativeQuery("SELECT " + COLUMNS
            + " FROM client_code WHERE id = :id AND asked_at > :since AND closed_at IS NULL", Tuple.class)
        .setParameter("id", id)
        .setParameter("since", since)
        .getResultStream();
    return first(rows);
  }

  void match(UUID id, Instant now) {
    entities.createNativeQuery("UPDATE client_code SET matched_at = :now WHERE id = :id")
        .setParameter("id", id)
        .setParameter("now", now)
        .executeUpdate();
  }

  void close(UUID id, Instant now) {
    entities.createNativeQuery("UPDATE client_code SET closed_at = :now WHERE id = :id")
        .setParameter("id", id)
        .setParameter("now", now)
        .executeUpdate();
  }

  boolean exhausted(UUID id) {
    return (boolean) entities.createNativeQuery("SELECT tries >= 5 FROM client_code WHERE id = :id")
        .setParameter("id", id)
        .getSingleResult();
  }

  private Optional<MailRead> one(String sql, String token, Instant since) {
    Stream<?> rows = entities.createNativeQuery(sql, Tuple.class)
        .setParameter("hash", Tokens.hash(token))
        .setParameter("since", since)
        .getResultStream();
    return first(rows);
  }

  private static Optional<MailRead> first(Stream<?> rows) {
    return rows.map(Tuple.class::cast)
        .map(row -> new MailRead(row.get(0, UUID.class), row.get(1, String.class), row.get(2, UUID.class)))
        .findFirst();
  }
}
