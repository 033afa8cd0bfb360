package clinic.rhomboid.audit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The append-only trail: who read or changed which record. Never holds health words. */
@ApplicationScoped
public class Trail {

  private final EntityManager entities;
  private final Clock clock;

  Trail(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Writes the entry in the transaction it describes: both stand, or neither. */
  @Transactional(MANDATORY)
  public void record(String actor, String action, String subject, UUID clientId, String detail) {
    write(actor, action, subject, clientId, detail);
  }

  /** Writes a refused attempt in a transaction of its own, so that it stays when the attempt is rolled back. */
  @Transactional(REQUIRES_NEW)
  public void denied(String actor, String action, String subject) {
    write(actor, action, subject, null, "denied");
  }

  /** The last entries, newest first. */
  @Transactional
  public List<Entry> latest(int count) {
    Stream<?> rows = entities.createNativeQuery("SELECT t.id, t.at, t.actor, t.action, t.subject, cast(t.client_id AS text), t.detail"
            + " FROM trail t ORDER BY t.id DESC LIMIT :count", Tuple.class)
        .setParameter("count", count)
        .getResultStream();
    return rows.map(Tuple.class::cast).map(Trail::entry).toList();
  }

  private static Entry entry(Tuple row) {
    return new Entry(row.get(0, Long.class), row.get(1, Instant.class), row.get(2, String.class),
        row.get(3, String.class), row.get(4, String.class), row.get(5, String.class), row.get(6, String.class));
  }

  private void write(String actor, String action, String subject, UUID clientId, String detail) {
    entities.createNativeQuery(
            "INSERT INTO trail (at, actor, action, subject, client_id, detail)"
                + " VALUES (:at, :actor, :action, :subject, cast(:client AS uuid), :detail)")
        .setParameter("at", clock.instant())
        .setParameter("actor", actor)
        .setParameter("action", action)
        .setParameter("subject", subject)
        .setParameter("client", clientId == null ? null : clientId.toString())
        .setParameter("detail", detail)
        .executeUpdate();
  }
}
