package clinic.rhomboid.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a therapist decided about a visit under review. The database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "review_decision")
public class ReviewDecision {

  public enum Kind {
    ACCEPTED,
    DECLINED
  }

  @Id public UUID id;

  @Column(name = "appointment_id")
  public UUID appointmentId;

  /** The answers it rests on. */
  @Column(name = "revision_id")
  public UUID revisionId;

  @Column(name = "therapist_id")
  public String therapistId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** The technique that was accepted, or null. */
  @Column(name = "technique_id")
  public String technique;

  @Column(name = "key_id")
  UUID keyId;

  /** The words of the decision, as ciphertext under the client's key. */
  byte[] reason;

  /** Whether it lifts what the rules say to avoid. */
  public boolean lifted;

  /** {@link VisitLimits}, as ciphertext, or null. */
  byte[] limits;

  /** The name a therapist typed who lifted a rule, as ciphertext, or null. */
  byte[] signature;

  /** Of the three ciphertexts, where it is signed. */
  byte[] sha256;

  @Column(name = "decided_at")
  public Instant decidedAt;
}
