package clinic.rhomboid.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The question of the day after a visit, and what was answered. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

  /** Mails lie about for years: the link ends. */
  static final Duration LIFE = Duration.ofDays(14);

  /** How long a slip can be corrected. */
  static final Duration CORRECTION = Duration.ofDays(1);

  @Id public UUID id;

  @Column(name = "appointment_id")
  public UUID visitId;

  @Column(name = "token_hash")
  byte[] tokenHash;

  @Column(name = "asked_at")
  public Instant askedAt;

  /** When it was first answered, or null. */
  @Column(name = "answered_at")
  public Instant answeredAt;

  byte[] answers;

  /** Whether its link still leads anywhere. */
  boolean open(Instant now) {
    return now.isBefore(askedAt.plus(LIFE)) && (answeredAt == null || now.isBefore(answeredAt.plus(CORRECTION)));
  }
}
