package clinic.rhomboid.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody of the clinic did otherwise than its policy says, and said why. Never changed. */
@Entity
@Table(name = "overruling")
public class Overruling {

  /** What was done otherwise, in words for the visit's history. */
  public enum Kind {
    MOVE("Moved after the time for it"),
    CANCELLATION("Cancelled after the time for it"),
    FEE("Cancelled late, free of charge"),
    MISSED("Missed, and not counted");

    public final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  @Id public UUID id;

  @Column(name = "appointment_id")
  UUID visitId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(name = "key_id")
  UUID keyId;

  /** Ciphertext under the client's key: a reason may name an illness. */
  byte[] reason;

  @Column(name = "done_by")
  String actor;

  @Column(name = "done_at")
  Instant at;
}
