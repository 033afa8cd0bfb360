package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.vault.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Therapists' decisions: why one accepts is for staff, why one declines is advice for the client. */
@ApplicationScoped
public class ReviewDecisions implements PanacheRepositoryBase<ReviewDecision, UUID> {

  private static final String REASON = "review";
  private static final String LIMITS = "review limits";
  private static final String SIGNATURE = "review signature";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Vault vault;
  private final Clock clock;

  ReviewDecisions(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** Accepts a visit for these answers; what lifts a rule is signed. */
  public ReviewDecision accept(
      Appointment visit, Client client, IntakeRevision revision, String therapist, Acceptance acceptance) {
    var decision = draw(ReviewDecision.Kind.ACCEPTED, visit, client, revision, therapist, acceptance.reason());
    decision.technique = acceptance.technique();
    decision.lifted = acceptance.lifted();
    if (acceptance.limits() != null) {
      decision.limits = vault.seal(client.keyId, json(acceptance.limits()), LIMITS);
    }
    if (acceptance.signature() != null) {
      decision.signature = vault.seal(client.keyId, acceptance.signature(), SIGNATURE);
      decision.sha256 = digest(decision);
    }
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

  /** The digest that hangs what was signed in the trail, or null. */
  public byte[] evidence(ReviewDecision decision) {
    return decision.sha256 == null ? null : decision.sha256.clone();
  }

  /** What the visit is held to, or null. */
  public VisitLimits limits(ReviewDecision decision) {
    try {
      return decision.limits == null ? null : JSON.readValue(vault.open(decision.limits, LIMITS), VisitLimits.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Stored limits are not JSON: decision " + decision.id);
    }
  }

  /** The name that signed it, or null. */
  public String signature(ReviewDecision decision) {
    return decision.signature == null ? null : vault.open(decision.signature, SIGNATURE);
  }

  private static String json(VisitLimits limits) {
    try {
      return JSON.writeValueAsString(limits);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Limits have no JSON form");
    }
  }

  private static byte[] digest(ReviewDecision decision) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(decision.reason);
      if (decision.limits != null) {
        sha256.update(decision.limits);
      }
      return sha256.digest(decision.signature);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is not available", impossible);
    }
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
