package clinic.rhomboid.people;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the front desk notes about clients for itself: sealed like everything that may say something about a body. */
@ApplicationScoped
public class DeskNotes {

  static final int LONGEST = 500;

  private static final String CONTEXT = "desk note";

  private final EntityManager entities;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  DeskNotes(EntityManager entities, Vault vault, Trail trail, Clock clock) {
    this.entities = entities;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /** One note, opened. */
  public record Note(UUID id, String words, String writtenBy, Instant writtenAt) {}

  /** Those of these records of one person, newest first. */
  @Transactional(MANDATORY)
  public List<Note> of(List<UUID> records) {
    Stream<?> rows = entities.createNativeQuery("SELECT id, words, written_by, written_at FROM desk_note"
        + " WHERE client_id IN (:records) ORDER BY written_at DESC, id", Tuple.class)
        .setParameter("records", records).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Note(row.get(0, UUID.class),
        vault.open(row.get(1, byte[].class), CONTEXT), row.get(2, String.class), row.get(3, Instant.class))).toList();
  }

  @Transactional(MANDATORY)
  void append(Client client, String words, String actor) {
    var id = UUID.randomUUID();
    entities.createNativeQuery("INSERT INTO desk_note (id, client_id, words, written_by, written_at)"
            + " VALUES (:id, :client, :words, :by, :now)")
        .setParameter("id", id).setParameter("client", client.id)
        .setParameter("words", vault.seal(client.keyId, words, CONTEXT))
        .setParameter("by", actor).setParameter("now", clock.instant()).executeUpdate();
    trail.record(actor, "write", "note " + id, client.id, null);
  }

  /** Takes one away for good; false when none of these records has it. */
  @Transactional(MANDATORY)
  boolean remove(List<UUID> records, UUID id, String actor) {
    var removed = entities.createNativeQuery("DELETE FROM desk_note WHERE id = :id AND client_id IN (:records)")
        .setParameter("id", id).setParameter("records", records).executeUpdate() == 1;
    if (removed) {
      trail.record(actor, "remove", "note " + id, records.get(0), null);
    }
    return removed;
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    entities.createNativeQuery("DELETE FROM desk_note WHERE client_id = :client")
        .setParameter("client", closed.clientId()).executeUpdate();
  }
}
