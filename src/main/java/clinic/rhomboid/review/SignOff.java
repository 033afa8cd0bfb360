package clinic.rhomboid.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A therapist has read these very answers before this visit. The database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "review_sign_off")
class SignOff {

  @Id UUID id;

  @Column(name = "appointment_id")
  UUID visitId;

  @Column(name = "revision_id")
  UUID revisionId;

  @Column(name = "therapist_id")
  String therapistId;

  /** What the trail knows the answers by that were read. */
  byte[] evidence;

  @Column(name = "signed_at")
  Instant signedAt;
}
