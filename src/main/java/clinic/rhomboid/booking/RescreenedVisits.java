package clinic.rhomboid.booking;

import clinic.rhomboid.intake.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which visits to come the questionnaire in force has screened again, what became of them, and which are still to do. */
@ApplicationScoped
public class RescreenedVisits {

  static final int AT_ONCE = 100;

  private static final String STALE = """
      FROM appointment a JOIN screening_result s ON s.id = a.screening_id JOIN client c ON c.id = a.client_id
      WHERE a.state IN ('PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED', 'ARRIVED') AND (a.ends_at IS NULL OR a.ends_at > :now)
        AND c.restricted_at IS NULL AND c.erased_at IS NULL AND s.questionnaire <> :number""";

  private final EntityManager entities;
  private final Questionnaires questionnaires;
  private final Clock clock;

  RescreenedVisits(EntityManager entities, Questionnaires questionnaires, Clock clock) {
    this.entities = entities;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** A visit whose state was changed by it; no time for somebody who waits for a call. */
  public record Affected(UUID visit, Instant start, String therapist, AppointmentState before, AppointmentState after) {}

  /** Those that moved, the next to come first. */
  @Transactional
  public List<Affected> affected() {
    Stream<?> rows = entities.createNativeQuery("""
            SELECT r.appointment_id, a.starts_at, t.name, r.state_before, r.state_after FROM rescreening r
            JOIN appointment a ON a.id = r.appointment_id LEFT JOIN therapist t ON t.id = a.therapist_id
            WHERE r.questionnaire = :number AND r.state_before <> r.state_after ORDER BY a.starts_at, a.id""", Tuple.class)
        .setParameter("number", questionnaires.inForce().number()).getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Affected(row.get(0, UUID.class), row.get(1, Instant.class),
        row.get(2, String.class), AppointmentState.valueOf(row.get(3, String.class)),
        AppointmentState.valueOf(row.get(4, String.class)))).toList();
  }

  @Transactional
  public long screened() {
    return ((Number) entities.createNativeQuery("SELECT count(*) FROM rescreening WHERE questionnaire = :number")
        .setParameter("number", questionnaires.inForce().number()).getSingleResult()).longValue();
  }

  @Transactional
  public long toDo() {
    return ((Number) stale("SELECT count(*) " + STALE).getSingleResult()).longValue();
  }

  /** The next of those that another questionnaire has judged, in the order of their ids. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<UUID> stale(UUID after) {
    return stale("SELECT a.id " + STALE + " AND a.id > :after ORDER BY a.id").setParameter("after", after)
        .setMaxResults(AT_ONCE).getResultList();
  }

  @Transactional
  boolean stillStale(UUID id) {
    return !stale("SELECT a.id " + STALE + " AND a.id = :id").setParameter("id", id).getResultList().isEmpty();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void note(int questionnaire, UUID visit, AppointmentState before, AppointmentState after) {
    entities.createNativeQuery("INSERT INTO rescreening (questionnaire, appointment_id, state_before, state_after, screened_at)"
            + " VALUES (:number, :visit, :before, :after, :now) ON CONFLICT DO NOTHING")
        .setParameter("number", questionnaire)
        .setParameter("visit", visit)
        .setParameter("before", before.name())
        .setParameter("after", after.name())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private Query stale(String query) {
    return entities.createNativeQuery(query).setParameter("now", clock.instant())
        .setParameter("number", questionnaires.inForce().number());
  }
}
