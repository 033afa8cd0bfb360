package clinic.rhomboid.audit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The append-only trail: who read or changed which record, when, from where and why. Never holds health words. */
@ApplicationScoped
public class Trail {

  private final EntityManager entities;
  private final Origin origin;
  private final Clock clock;

  Trail(EntityManager entities, Origin origin, Clock clock) {
    this.entities = entities;
    this.origin = origin;
    this.clock = clock;
  }

  /** Writes the entry in the transaction it describes: both stand, or neither. */
  @Transactional(MANDATORY)
  public void record(String actor, String action, String subject, UUID clientId, String detail) {
    write(actor, action, subject, clientId, detail, null, null);
  }

  /**
   * The same for what needed a reason.
   *
   * @param reason where the reason lies sealed, such as {@code break-glass 6f…}, or null
   */
  @Transactional(MANDATORY)
  public void record(String actor, String action, String subject, UUID clientId, String detail, String reason) {
    write(actor, action, subject, clientId, detail, reason, null);
  }

  /**
   * The same for what was signed with it: the digest hangs what was signed in the chain.
   *
   * @param evidence a SHA-256
   */
  @Transactional(MANDATORY)
  public void record(String actor, String action, String subject, UUID clientId, String detail, byte[] evidence) {
    write(actor, action, subject, clientId, detail, null, evidence);
  }

  /** The same for several records at once, in one statement: each subject with its client. */
  @Transactional(MANDATORY)
  public void record(String actor, String action, Map<String, UUID> subjects, String detail) {
    entities.createNativeQuery("INSERT INTO trail (at, actor, action, subject, client_id, detail, origin)"
            + " SELECT :at, :actor, :action, s.subject, cast(s.client AS uuid), :detail, :origin"
            + " FROM unnest(cast(:subjects AS text[]), cast(:clients AS text[])) AS s (subject, client)")
        .setParameter("at", clock.instant())
        .setParameter("actor", actor)
        .setParameter("action", action)
        .setParameter("detail", detail)
        .setParameter("origin", origin.address())
        .setParameter("subjects", subjects.keySet().toArray(String[]::new))
        .setParameter("clients", subjects.values().stream().map(UUID::toString).toArray(String[]::new))
        .executeUpdate();
  }

  /** Writes a refused attempt in a transaction of its own, so that it stays when the attempt is rolled back. */
  @Transactional(REQUIRES_NEW)
  public void denied(String actor, String action, String subject) {
    write(actor, action, subject, null, Entry.DENIED, null, null);
  }

  /** The same for a record whose client is known. */
  @Transactional(REQUIRES_NEW)
  public void denied(String actor, String action, String subject, UUID clientId) {
    write(actor, action, subject, clientId, Entry.DENIED, null, null);
  }

  /**
   * Entries, newest first.
   *
   * @param before only those older than this entry
   */
  @Transactional
  public List<Entry> find(Selection selection, long before, int count) {
    var query = entities.createNativeQuery("SELECT " + Entry.COLUMNS + " FROM trail t WHERE t.id < :before"
            + selection.conditions() + " ORDER BY t.id DESC LIMIT :count", Tuple.class)
        .setParameter("before", before)
        .setParameter("count", count);
    selection.parameters().forEach(query::setParameter);
    Stream<?> rows = query.getResultStream();
    return rows.map(Tuple.class::cast).map(Trail::entry).toList();
  }

  /** The last entries, newest first. */
  @Transactional
  public List<Entry> latest(int count) {
    return find(Selection.ALL, Long.MAX_VALUE, count);
  }

  /** How many entries are about this client. */
  @Transactional
  public long count(UUID clientId) {
    return (long) entities.createNativeQuery("SELECT count(*) FROM trail WHERE client_id = :client", Long.class)
        .setParameter("client", clientId)
        .getSingleResult();
  }

  /** The digests of everything that was signed for this client. */
  @Transactional
  public Set<String> evidence(UUID clientId) {
    Stream<?> digests = entities.createNativeQuery(
            "SELECT evidence FROM trail WHERE client_id = :client AND evidence IS NOT NULL", String.class)
        .setParameter("client", clientId)
        .getResultStream();
    return digests.map(String.class::cast).collect(Collectors.toSet());
  }

  private static Entry entry(Tuple row) {
    return new Entry(row.get(0, Long.class), row.get(1, Instant.class), row.get(2, String.class),
        row.get(3, String.class), row.get(4, String.class), row.get(5, String.class), row.get(6, String.class),
        row.get(7, String.class), row.get(8, String.class), row.get(9, String.class), row.get(10, Short.class));
  }

  private void write(
      String actor, String action, String subject, UUID clientId, String detail, String reason, byte[] evidence) {
    entities.createNativeQuery(
            "INSERT INTO trail (at, actor, action, subject, client_id, detail, origin, reason, evidence)"
                + " VALUES (:at, :actor, :action, :subject, cast(:client AS uuid), :detail, :origin, :reason, :evidence)")
        .setParameter("at", clock.instant())
        .setParameter("actor", actor)
        .setParameter("action", action)
        .setParameter("subject", subject)
        .setParameter("client", clientId == null ? null : clientId.toString())
        .setParameter("detail", detail)
        .setParameter("origin", origin.address())
        .setParameter("reason", reason)
        .setParameter("evidence", evidence == null ? null : HexFormat.of().formatHex(evidence))
        .executeUpdate();
  }
}
