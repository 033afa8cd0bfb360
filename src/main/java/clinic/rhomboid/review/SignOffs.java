package clinic.rhomboid.review;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.intake.IntakeRevision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Reviewed": signed by the visit's own therapist, for one revision of the answers. */
@ApplicationScoped
class SignOffs implements PanacheRepositoryBase<SignOff, UUID> {

  /**
   * Whether the therapist of the visit {@code v} has read the answers as they are now, and every answer to a question: the
   * one place that says so.
   */
  static final String REVIEWED = """
      EXISTS (
        SELECT 1 FROM review_sign_off o WHERE o.appointment_id = v.id AND o.therapist_id = v.therapist_id
          AND o.revision_id = (
            SELECT r.id FROM intake_revision r WHERE r.intake_id = v.intake_id ORDER BY r.number DESC LIMIT 1)
          AND NOT EXISTS (
            SELECT 1 FROM review_question q WHERE q.appointment_id = v.id AND q.answered_at > o.signed_at))""";

  private final Trail trail;
  private final Clock clock;

  SignOffs(Trail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /** Signs that these answers were read for this visit; the digest of the answers hangs it in the trail. */
  void sign(Reviewer reviewer, Appointment visit, IntakeRevision revision) {
    var signOff = new SignOff();
    signOff.id = UUID.randomUUID();
    signOff.visitId = visit.id;
    signOff.revisionId = revision.id;
    signOff.therapistId = reviewer.id();
    signOff.evidence = revision.evidence();
    signOff.signedAt = clock.instant();
    persistAndFlush(signOff);
    trail.record(reviewer.actor(), "review", "visit " + visit.id, visit.clientId, "revision " + revision.number,
        signOff.evidence);
  }

  /** Those of the visits that are reviewed. */
  Set<UUID> reviewed(Collection<UUID> visits) {
    if (visits.isEmpty()) {
      return Set.of();
    }
    Stream<?> found = getEntityManager()
        .createNativeQuery("SELECT v.id FROM appointment v WHERE v.id IN (:visits) AND " + REVIEWED, UUID.class)
        .setParameter("visits", visits)
        .getResultStream();
    return found.map(UUID.class::cast).collect(Collectors.toSet());
  }

  /** The last time anybody signed off this visit. */
  Optional<SignOff> last(UUID visitId) {
    return find("visitId = ?1 order by signedAt desc", visitId).firstResultOptional();
  }
}
