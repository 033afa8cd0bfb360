package clinic.rhomboid.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * An intake being filled in. What was typed is ciphertext under a key of its own, which goes once a visit is
 * booked.
 */
@Entity
@Table(name = "draft")
public class Draft {

  /** Where a draft stands; only an open one takes answers. */
  public enum State {
    OPEN,
    /** The answers forbid a booking: it stays closed, whatever is sent. */
    STOPPED,
    BOOKED
  }

  @Id public UUID id;

  @Column(name = "location_id")
  public int locationId;

  @Column(name = "key_id")
  UUID keyId;

  @Column(name = "token_hash")
  byte[] tokenHash;

  @Enumerated(EnumType.STRING)
  public State state;

  byte[] content;

  /** The same person was refused not long ago, so a therapist decides at least. */
  @Column(name = "after_refusal")
  public boolean afterRefusal;

  @Column(name = "hold_id")
  public UUID holdId;

  @Column(name = "appointment_id")
  public UUID appointmentId;

  /** The visit whose form this is, when there is one already; it opens only to whoever has proven to be its client. */
  @Column(name = "for_appointment_id")
  public UUID forVisit;

  /** The signed answers it began from, or null. */
  @Column(name = "base_revision_id")
  public UUID base;

  @Column(name = "wrong_birth_dates")
  int wrongBirthDates;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;
}
