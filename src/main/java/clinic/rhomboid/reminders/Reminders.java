package clinic.rhomboid.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who was reminded when. */
@ApplicationScoped
public class Reminders {

  private final EntityManager entities;
  private final Clock clock;

  Reminders(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Takes the reminder on: whether nobody has before. It is taken back with the transaction. */
  @Transactional(TxType.MANDATORY)
  public boolean take(UUID visitId, String kind, Instant dueAt) {
    return entities.createNativeQuery("INSERT INTO reminder (appointment_id, kind, due_at, sent_at)"
            + " VALUES (:visit, :kind, :due, :now) ON CONFLICT DO NOTHING")
        .setParameter("visit", visitId)
        .setParameter("kind", kind)
        .setParameter("due", dueAt)
        .setParameter("now", clock.instant())
        .executeUpdate() == 1;
  }

  /** Counts the request for the form that follows a booking as sent for these visits: their clients are not to be mailed now. */
  @Transactional(TxType.MANDATORY)
  public void keepSilent(Collection<UUID> visits) {
    entities.createNativeQuery("INSERT INTO reminder (appointment_id, kind, due_at, sent_at, silent)"
            + " SELECT id, 'AT_BOOKING', created_at, created_at, true FROM appointment WHERE id = ANY (:visits) ON CONFLICT DO NOTHING")
        .setParameter("visits", visits.toArray(UUID[]::new))
        .executeUpdate();
  }

  /** When each of these visits was last reminded of its form; those that never were are absent. */
  @Transactional
  public Map<UUID, Instant> lastOf(Collection<UUID> visits) {
    Stream<?> rows = entities.createNativeQuery("SELECT appointment_id, max(sent_at) FROM reminder"
            + " WHERE kind <> 'TODAY' AND NOT silent AND appointment_id = ANY (:visits) GROUP BY appointment_id", Tuple.class)
        .setParameter("visits", visits.toArray(UUID[]::new))
        .getResultStream();
    return rows.map(Tuple.class::cast)
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Instant.class)));
  }
}
