package clinic.rhomboid.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A note or a letter while it is being written. */
@Entity
@Table(name = "clinical_document_draft")
class DocumentDraft {

  @Id UUID id;

  @Column(name = "appointment_id")
  UUID visitId;

  @Enumerated(EnumType.STRING)
  Document.Kind kind;

  int version;

  /** The page that saved it last. */
  UUID tab;

  byte[] content;

  @Column(name = "saved_at")
  Instant savedAt;

  /** Whether a page has seen all of this that others saved. */
  boolean follows(Sheet page) {
    return version == page.version() || version == page.replaces() || tab.equals(page.tab());
  }
}
