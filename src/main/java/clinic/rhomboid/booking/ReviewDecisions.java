package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Therapists' decisions: why one accepts is for staff, why one declines is advice for the client. */
@ApplicationScoped
public class ReviewDecisions implements PanacheRepositoryBase<ReviewDecision, UUID> {

  private static final String REASON = "review";

  private final Vault vault;
  private final Clock clock;

  ReviewDecisions(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** Accepts this technique for these answers. */
  public ReviewDecision accept(
      Appointment visit, Client client, IntakeRevision revision, String therapist, String technique, String reason) {
    var decision = draw(ReviewDecision.Kind.ACCEPTED, visit, client, revision, therapist, reason);
    decision.technique = technique;
    persistAndFlush(decision);
    return decision;
  }

  /** Declines the visit; the advice is in words for the client. */
  public void decline(Appointment visit, Client client, IntakeRevision revision, String therapist, String advice) {
    persistAndFlush(draw(ReviewDecision.Kind.DECLINED, visit, client, revision, therapist, advice));
  }

  /** The last decision about a visit. */
  public Optional<ReviewDecision> about(UUID visitId) {
    return find("appointmentId = ?1 order by decidedAt desc", visitId).firstResultOptional();
  }

  /** What the therapist wrote; empty when nothing. */
  public String words(ReviewDecision decision) {
    return vault.open(decision.reason, REASON);
  }

  private ReviewDecision draw(
      ReviewDecision.Kind kind, Appointment visit, Client client, IntakeRevision revision, String therapist, String words) {
    var decision = new ReviewDecision();
    decision.id = UUID.randomUUID();
    decision.appointmentId = visit.id;
    decision.revisionId = revision.id;
    decision.therapistId = therapist;
    decision.kind = kind;
    decision.keyId = client.keyId;
    decision.reason = vault.seal(client.keyId, words, REASON);
    decision.decidedAt = clock.instant();
    return decision;
  }
}
