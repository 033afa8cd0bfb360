package clinic.rhomboid.calls;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * People who asked to be called now. Their name and phone are sealed under a key of their own; why they asked is kept
 * nowhere here.
 */
@ApplicationScoped
public class CallRequests {

  private static final String CONTEXT = "call";

  private final EntityManager entities;
  private final Vault vault;
  private final Trail trail;
  private final Event<Notice> notices;
  private final Clock clock;

  CallRequests(EntityManager entities, Vault vault, Trail trail, Event<Notice> notices, Clock clock) {
    this.entities = entities;
    this.vault = vault;
    this.trail = trail;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * One who asked.
   *
   * @param name or empty
   * @param phone in E.164
   * @param calledAt null while nobody has called
   */
  record Call(UUID id, String name, String phone, Instant askedAt, Instant calledAt, String calledBy) {}

  /** Whether there is somebody here who would call. */
  public boolean possible(Location place) {
    return place.callerEmail != null;
  }

  /** Whether this form has asked, and nobody has called yet. */
  @Transactional
  public boolean waiting(UUID form) {
    return !entities.createNativeQuery("SELECT 1 FROM call_request WHERE id = :id AND called_at IS NULL")
        .setParameter("id", form).getResultList().isEmpty();
  }

  /** Asks for a call and alerts who is named for it; asked again before anybody called, it only corrects the number. */
  @Transactional
  public void ask(UUID form, Location place, String name, String phone) {
    var waiting = waiting(form);
    entities.createNativeQuery("DELETE FROM call_request WHERE id = :id RETURNING key_id", UUID.class)
        .setParameter("id", form).getResultStream().forEach(key -> vault.destroyKey((UUID) key));
    var key = vault.newKey();
    entities.flush();
    var asked = entities.createNativeQuery("INSERT INTO call_request (id, location_id, key_id, contact, asked_at)"
            + " VALUES (:id, :place, :key, :contact, :now) ON CONFLICT DO NOTHING")
        .setParameter("id", form)
        .setParameter("place", place.id)
        .setParameter("key", key)
        .setParameter("contact", vault.seal(key, phone + "\n" + name, CONTEXT))
        .setParameter("now", clock.instant())
        .executeUpdate();
    if (asked == 0) {
      // The same form was sent twice at the same moment.
      vault.destroyKey(key);
      return;
    }
    trail.record("client", "ask for a call", "call " + form, null, null);
    if (!waiting) {
      notices.fire(Notice.withRows(MessageKind.CALL_WANTED, place.callerEmail, place.callerName, Map.of()));
    }
  }

  /** Those that wait first, each kind newest first. */
  @Transactional(MANDATORY)
  List<Call> all() {
    Stream<?> rows = entities.createNativeQuery("SELECT id, contact, asked_at, called_at, called_by FROM call_request"
        + " ORDER BY called_at IS NOT NULL, asked_at DESC", Tuple.class).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> {
      var contact = vault.open(row.get(1, byte[].class), CONTEXT).split("\n", 2);
      return new Call(row.get(0, UUID.class), contact[1], contact[0], row.get(2, Instant.class),
          row.get(3, Instant.class), row.get(4, String.class));
    }).toList();
  }

  /** Notes that somebody has called; who called first stays. Whether there is such a request. */
  @Transactional(MANDATORY)
  boolean called(UUID id, String actor) {
    var noted = entities.createNativeQuery(
            "UPDATE call_request SET called_at = :now, called_by = :by WHERE id = :id AND called_at IS NULL")
        .setParameter("id", id)
        .setParameter("by", actor)
        .setParameter("now", clock.instant())
        .executeUpdate();
    if (noted == 1) {
      trail.record(actor, "call", "call " + id, null, null);
    }
    return noted == 1
        || !entities.createNativeQuery("SELECT 1 FROM call_request WHERE id = :id").setParameter("id", id).getResultList().isEmpty();
  }

  /** Erases one with its key. */
  @Transactional(MANDATORY)
  void erase(UUID id) {
    entities.createNativeQuery("DELETE FROM call_request WHERE id = :id RETURNING key_id", UUID.class)
        .setParameter("id", id).getResultStream().forEach(key -> vault.destroyKey((UUID) key));
  }
}
