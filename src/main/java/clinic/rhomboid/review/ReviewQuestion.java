package clinic.rhomboid.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a therapist asks a client about a visit, and the one answer. The database keeps both as they were said. */
@Entity
@Table(name = "review_question")
class ReviewQuestion {

  @Id UUID id;

  @Column(name = "appointment_id")
  UUID visitId;

  @Column(name = "therapist_id")
  String therapistId;

  /** As ciphertext under the client's key. */
  byte[] question;

  @Column(name = "asked_at")
  Instant askedAt;

  /** Likewise, or null while it is open. */
  byte[] answer;

  @Column(name = "answered_at")
  Instant answeredAt;

  boolean open() {
    return answeredAt == null;
  }
}
