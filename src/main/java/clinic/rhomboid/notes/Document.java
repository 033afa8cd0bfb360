package clinic.rhomboid.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a therapist has signed about a visit. The database refuses to change or delete it, whoever asks. */
@Entity
@Immutable
@Table(name = "clinical_document")
public class Document {

  /** What it is. */
  public enum Kind {
    NOTE("note"),
    /** Later words about a note, which itself stays as it is. */
    ADDENDUM("addendum"),
    /** Words for the client, for the days after the visit. */
    AFTER_CARE("after-care"),
    LETTER("letter"),
    /** How a letter went out, and to whom. */
    SENDING("letter");

    /** As the trail names it. */
    final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  @Id public UUID id;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  @Column(name = "client_id")
  public UUID clientId;

  @Column(name = "appointment_id")
  public UUID visitId;

  /** The note an addendum belongs to, or the letter that was sent; otherwise null. */
  @Column(name = "about_id")
  public UUID aboutId;

  @Column(name = "therapist_id")
  public String therapistId;

  byte[] content;

  byte[] signature;

  byte[] sha256;

  @Column(name = "signed_at")
  public Instant signedAt;
}
