package clinic.rhomboid.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One signed set of answers. The database refuses to change or delete it, whoever asks. */
@Entity
@Immutable
@Table(name = "intake_revision")
public class IntakeRevision {

  @Id public UUID id;

  @Column(name = "intake_id")
  public UUID intakeId;

  public int number;

  @Column(name = "key_id")
  UUID keyId;

  @Column(name = "rule_set_sha256")
  public String ruleSetSha256;

  /** The number of the questionnaire that was answered. */
  public int questionnaire;

  byte[] answers;

  @Column(name = "answers_sha256")
  byte[] answersSha256;

  @Column(name = "consent_version")
  public String consentVersion;

  byte[] signature;

  @Column(name = "signed_at")
  public Instant signedAt;

  /** Over all that was signed; null for what was signed before there was one. */
  @Column(name = "signed_sha256")
  byte[] signedSha256;

  /** What the trail keeps of it: a digest of ciphertext, which stays when the key is erased. */
  public byte[] evidence() {
    return (signedSha256 == null ? answersSha256 : signedSha256).clone();
  }
}
