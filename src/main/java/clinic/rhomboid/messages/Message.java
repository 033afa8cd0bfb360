package clinic.rhomboid.messages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail to somebody: about one visit, about one intake they have begun, or a {@link Notice}. */
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

  /** What a notice's link is made from. */
  @Column(name = "link_id")
  UUID linkId;

  /** What a notice's code is made from. */
  @Column(name = "code_id")
  UUID codeId;

  /** A {@link Facts}, or {@link NoticeFacts} of a notice, as JSON. */
  String facts;

  @Enumerated(EnumType.STRING)
  CalendarStep calendar;

  @Enumerated(EnumType.STRING)
  MessageState state;

  int tries;

  /** What went wrong last, in plain words and without anybody's data. */
  String error;

  /** When it may go out at the earliest, if it waits for an undo. */
  @Column(name = "not_before")
  Instant notBefore;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "sent_at")
  Instant sentAt;

  /** Its client's record is closed: what it said is gone, see {@link ForgottenMails}. */
  boolean forgotten() {
    return recipient.equals(ForgottenMails.NOBODY);
  }

  boolean canBeSentAgain() {
    return state == MessageState.GIVEN_UP || state == MessageState.KEPT;
  }
}
