package clinic.rhomboid.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The last that was done to a visit, by whom, and how it stood before. */
@Entity
@Table(name = "visit_change")
public class VisitChange {

  /** How long a change can be taken back; mails about it wait a little longer. */
  public static final Duration UNDO_FOR = Duration.ofMinutes(3);

  /** What was done. */
  public enum Kind {
    MOVE,
    CANCELLATION,
    NO_SHOW
  }

  @Id
  @Column(name = "appointment_id")
  public UUID visitId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String actor;

  @Column(name = "made_at")
  public Instant madeAt;

  @Enumerated(EnumType.STRING)
  public Telling telling;

  @Enumerated(EnumType.STRING)
  @Column(name = "was_state")
  public AppointmentState wasState;

  @Column(name = "was_therapist_id")
  public String wasTherapistId;

  @Column(name = "was_room_id")
  public int wasRoomId;

  @Column(name = "was_starts_at")
  public Instant wasStartsAt;

  public boolean undone;

  /** Whether it can still be taken back. */
  public boolean open(Instant now) {
    return !undone && now.isBefore(madeAt.plus(UNDO_FOR));
  }
}
