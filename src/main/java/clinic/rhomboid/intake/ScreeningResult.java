package clinic.rhomboid.intake;

import clinic.rhomboid.screening.Disposition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the rules decided about a revision. Never changes: another decision is another row. */
@Entity
@Immutable
@Table(name = "screening_result")
public class ScreeningResult {

  @Id public UUID id;

  @Column(name = "revision_id")
  public UUID revisionId;

  @Column(name = "rule_set_version")
  public String ruleSetVersion;

  @Column(name = "rule_set_sha256")
  String ruleSetSha256;

  /** The number of the questionnaire that was in force. */
  public int questionnaire;

  @Enumerated(EnumType.STRING)
  public Disposition disposition;

  /** What may be booked without a therapist's decision. The database guards confirmations with it. */
  @Column(name = "open_techniques")
  public String[] openTechniques;

  byte[] result;

  @Column(name = "judged_for")
  public LocalDate judgedFor;

  @Column(name = "judged_at")
  public Instant judgedAt;
}
