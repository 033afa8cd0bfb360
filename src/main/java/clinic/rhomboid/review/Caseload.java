package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.intake.Intakes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The visits a therapist may read: their own, requests for a call, and those whose own therapist has let half of the
 * time for a decision pass; and those of a client whose record they have opened by break-glass, which they cannot decide
 * about. Whose visit it is, the query itself decides; what belongs to a closed record is nobody's.
 */
@ApplicationScoped
class Caseload {

  private static final String READABLE = """
      SELECT v.* FROM appointment v JOIN client c ON c.id = v.client_id
      WHERE c.restricted_at IS NULL AND c.erased_at IS NULL AND (
        v.therapist_id = :me
        OR (v.state = 'PENDING_REVIEW' AND v.starts_at IS NULL)
        OR (v.state = 'PENDING_REVIEW' AND :now >= v.review_asked_at + (v.review_until - v.review_asked_at) / 2
          AND EXISTS (SELECT 1 FROM qualification q WHERE q.therapist_id = :me AND q.technique_id = v.technique_id)))
      """;

  private static final String UNDECIDED = """
        AND v.state = 'PENDING_REVIEW' AND v.acceptance_id IS NULL AND (v.review_until IS NULL OR v.review_until > :now)
      ORDER BY v.review_until NULLS LAST, v.review_asked_at, v.id""";

  private static final String OPENED = """
      SELECT v.* FROM appointment v WHERE v.id = :id AND EXISTS (
        SELECT 1 FROM break_glass g WHERE g.client_id = v.client_id AND g.therapist_id = :me
          AND g.ended_at IS NULL AND g.expires_at > :now)
      """;

  private final EntityManager entities;
  private final Appointments appointments;
  private final Intakes intakes;
  private final Trail trail;
  private final Clock clock;

  Caseload(EntityManager entities, Appointments appointments, Intakes intakes, Trail trail, Clock clock) {
    this.entities = entities;
    this.appointments = appointments;
    this.intakes = intakes;
    this.trail = trail;
    this.clock = clock;
  }

  Optional<Appointment> visit(UUID id, Reviewer reviewer) {
    var query = entities.createNativeQuery(READABLE + " AND v.id = :id", Appointment.class).setParameter("id", id);
    return readable(query, reviewer).findFirst();
  }

  /** A visit of a client whose record this therapist has opened by break-glass. */
  Optional<Appointment> opened(UUID id, Reviewer reviewer) {
    Stream<?> found = entities.createNativeQuery(OPENED, Appointment.class)
        .setParameter("id", id).setParameter("me", reviewer.id()).setParameter("now", clock.instant()).getResultStream();
    return found.map(Appointment.class::cast).findFirst();
  }

  /** Notes on the trail that this therapist was refused the visit, under its client if there is such a visit. */
  void refused(UUID id, Reviewer reviewer, String action) {
    var client = appointments.findByIdOptional(id).map(visit -> visit.clientId).orElse(null);
    trail.denied(reviewer.actor(), action, "visit " + id, client);
  }

  /** The same visit, kept from changing until the transaction ends. */
  Optional<Appointment> locked(UUID id, Reviewer reviewer) {
    // Whose it is is asked again under the lock: it may have been moved to somebody else.
    return visit(id, reviewer).map(visit -> appointments.locked(visit.id)).flatMap(visit -> visit(visit.id, reviewer));
  }

  /** What waits for this therapist's decision, the most urgent first. */
  List<Appointment> undecided(Reviewer reviewer) {
    return readable(entities.createNativeQuery(READABLE + UNDECIDED, Appointment.class), reviewer).toList();
  }

  /** The therapist's own visits of a day, without those that were called off. */
  List<Appointment> between(Instant from, Instant to, Reviewer reviewer) {
    return appointments.list("therapistId = ?1 and startsAt >= ?2 and startsAt < ?3"
        + " and state not in ('CANCELLED', 'DECLINED', 'EXPIRED')"
        + " and clientId in (select c.id from Client c where c.restrictedAt is null and c.erasedAt is null) order by startsAt", reviewer.id(), from, to);
  }

  private Stream<Appointment> readable(Query query, Reviewer reviewer) {
    query.setParameter("me", reviewer.id()).setParameter("now", clock.instant());
    Stream<?> visits = query.getResultList().stream();
    return visits.map(Appointment.class::cast).filter(visit -> trainedFor(visit, reviewer));
  }

  /** The competences a visit requires stand in its sealed findings, out of the query's reach. */
  private boolean trainedFor(Appointment visit, Reviewer reviewer) {
    return !visit.hasTime() || reviewer.id().equals(visit.therapistId) || reviewer.competences()
        .containsAll(intakes.decision(intakes.result(visit.screeningId)).requiredCompetences());
  }
}
