package clinic.rhomboid.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail to somebody, about one visit or about one intake they have begun. */
@Entity
@Table(name = "message")
class Message {

  /** What becomes of the visit in the client's calendar. */
  enum CalendarStep {
    REQUEST,
    CANCEL
  }

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  MessageKind kind;

  String recipient;

  @Column(name = "appointment_id")
  UUID visitId;

  @Column(name = "draft_id")
  UUID draftId;

  /** A {@link Facts} as JSON. */
  String facts;

  @Enumerated(EnumType.STRING)
  CalendarStep calendar;

  @Enumerated(EnumType.STRING)
  MessageState state;

  int tries;

  /** What went wrong last, in plain words and without anybody's data. */
  String error;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "sent_at")
  Instant sentAt;

  boolean canBeSentAgain() {
    return state == MessageState.GIVEN_UP || state == MessageState.KEPT;
  }
}
