package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.intake.IntakeStack;
import clinic.rhomboid.intake.Intakes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
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

  private static final String OF_OPEN_RECORD = """
      SELECT v.* FROM appointment v JOIN client c ON c.id = v.client_id
      WHERE c.restricted_at IS NULL AND c.erased_at IS NULL AND\s""";

  private static final String SHARED = """
      v.state = 'PENDING_REVIEW' AND (
        v.starts_at IS NULL
        OR (:now >= v.review_asked_at + (v.review_until - v.review_asked_at) / 2
          AND EXISTS (SELECT 1 FROM qualification q WHERE q.therapist_id = :me AND q.technique_id = v.technique_id)))
      """;

  private static final String READABLE = OF_OPEN_RECORD + "(v.therapist_id = :me OR " + SHARED + ")";

  private static final String DECIDE = """
      v.state = 'PENDING_REVIEW' AND v.acceptance_id IS NULL AND (v.review_until IS NULL OR v.review_until > :now)
      """;

  // What waits for a decision, the oldest first; then what is on hold, and what comes without having been read.
  private static final String TO_DO = OF_OPEN_RECORD + "(" + DECIDE + " AND (v.therapist_id = :me OR " + SHARED + ")"
      + " OR v.therapist_id = :me AND v.ends_at > :now AND v.intake_id IS NOT NULL AND (v.state = 'SUSPENDED'"
      + " OR v.state IN ('CONFIRMED', 'ARRIVED') AND NOT " + SignOffs.REVIEWED + "))"
      + " ORDER BY CASE v.state WHEN 'PENDING_REVIEW' THEN 1 WHEN 'SUSPENDED' THEN 2 ELSE 3 END,"
      + " CASE v.state WHEN 'PENDING_REVIEW' THEN v.review_asked_at ELSE v.starts_at END, v.id";

  private static final String OPENED = """
      SELECT v.* FROM appointment v WHERE v.id = :id AND EXISTS (
        SELECT 1 FROM break_glass g WHERE g.client_id = v.client_id AND g.therapist_id = :me
          AND g.ended_at IS NULL AND g.expires_at > :now)
      """;

  private final EntityManager entities;
  private final Appointments appointments;
  private final Intakes intakes;
  private final IntakeStack stack;
  private final Trail trail;
  private final Clock clock;

  Caseload(
      EntityManager entities, Appointments appointments, Intakes intakes, IntakeStack stack, Trail trail, Clock clock) {
    this.entities = entities;
    this.appointments = appointments;
    this.intakes = intakes;
    this.stack = stack;
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

  /** Notes the reading of a list, which shows something of every record in it: an entry for each, in one statement. */
  void shown(Reviewer reviewer, List<Appointment> visits) {
    var entries = new LinkedHashMap<String, UUID>();
    visits.forEach(visit -> entries.put("visit " + visit.id, visit.clientId));
    trail.record(reviewer.actor(), "read", entries, "list");
  }

  /** The same visit, kept from changing until the transaction ends. */
  Optional<Appointment> locked(UUID id, Reviewer reviewer) {
    // Whose it is is asked again under the lock: it may have been moved to somebody else.
    return visit(id, reviewer).map(visit -> appointments.locked(visit.id)).flatMap(visit -> visit(visit.id, reviewer));
  }

  /** The same for what only the visit's own therapist does. */
  Optional<Appointment> ownLocked(UUID id, Reviewer reviewer) {
    return locked(id, reviewer).filter(visit -> mine(visit, reviewer));
  }

  /** What this therapist has to do: decide, oldest first; look after visits on hold; read the answers of those to come. */
  List<Appointment> toDo(Reviewer reviewer) {
    return readable(entities.createNativeQuery(TO_DO, Appointment.class), reviewer).toList();
  }

  /** The therapist's own visits of a day, without those that were called off. */
  List<Appointment> between(Instant from, Instant to, Reviewer reviewer) {
    return appointments.list("therapistId = ?1 and startsAt >= ?2 and startsAt < ?3"
        + " and state not in ('CANCELLED', 'DECLINED', 'EXPIRED')"
        + " and clientId in (select c.id from Client c where c.restrictedAt is null and c.erasedAt is null) order by startsAt", reviewer.id(), from, to);
  }

  private Stream<Appointment> readable(Query query, Reviewer reviewer) {
    query.setParameter("me", reviewer.id()).setParameter("now", clock.instant());
    List<?> found = query.getResultList();
    var visits = found.stream().map(Appointment.class::cast).toList();
    var others = visits.stream().filter(visit -> !mine(visit, reviewer)).map(visit -> visit.screeningId).toList();
    if (others.size() > 1) {
      stack.results(others);
    }
    return visits.stream().filter(visit -> trainedFor(visit, reviewer));
  }

  private static boolean mine(Appointment visit, Reviewer reviewer) {
    return reviewer.id().equals(visit.therapistId);
  }

  /** The competences a visit requires stand in its sealed findings, out of the query's reach. */
  private boolean trainedFor(Appointment visit, Reviewer reviewer) {
    return !visit.hasTime() || mine(visit, reviewer) || reviewer.competences()
        .containsAll(intakes.decision(intakes.result(visit.screeningId)).requiredCompetences());
  }
}
