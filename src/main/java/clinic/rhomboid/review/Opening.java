package clinic.rhomboid.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A therapist's access by break-glass to the record of a client who is not theirs: reading, for a while. */
@Entity
@Table(name = "break_glass")
class Opening {

  @Id UUID id;

  @Column(name = "therapist_id")
  String therapistId;

  /** The therapist as the trail names them. */
  String actor;

  @Column(name = "client_id")
  UUID clientId;

  /** Sealed under the client's key: it may say something about their health. */
  byte[] reason;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "ended_at")
  Instant endedAt;

  @Column(name = "ended_by")
  String endedBy;

  boolean live(Instant now) {
    return endedAt == null && expiresAt.isAfter(now);
  }

  /** As the trail refers to it. */
  String reference() {
    return "break-glass " + id;
  }
}
