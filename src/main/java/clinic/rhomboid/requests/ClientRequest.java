package clinic.rhomboid.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a client asks of their record. */
@Entity
@Table(name = "client_request")
public class ClientRequest {

  /** What is asked for. */
  public enum Kind {
    CORRECTION("Correction"),
    DELETION("Deletion");

    /** As people read it. */
    public final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  @Id public UUID id;

  @Column(name = "client_id")
  public UUID clientId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** What is wrong, as ciphertext under the client's key; null for a deletion. */
  byte[] words;

  @Column(name = "asked_at")
  public Instant askedAt;

  @Column(name = "done_at")
  public Instant doneAt;

  @Column(name = "done_by")
  String doneBy;

  /** What the clinic answered, as ciphertext under the client's key. */
  byte[] answer;
}
