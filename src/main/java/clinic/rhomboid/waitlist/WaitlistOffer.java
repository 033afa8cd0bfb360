package clinic.rhomboid.waitlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A time that is held for one client who waits. */
@Entity
@Table(name = "waitlist_offer")
public class WaitlistOffer {

  /** How it ended, if it has. */
  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Not answered in time. */
    LAPSED,
    /** Taken back: the client booked otherwise or left, or the answers forbid it by now. */
    WITHDRAWN
  }

  @Id public UUID id;

  @Column(name = "entry_id")
  public UUID entryId;

  @Column(name = "hold_id")
  public UUID holdId;

  @Column(name = "technique_id")
  public String technique;

  @Column(name = "therapist_id")
  public String therapistId;

  @Column(name = "starts_at")
  public Instant startsAt;

  @Enumerated(EnumType.STRING)
  public State state;

  @Column(name = "offered_at")
  public Instant offeredAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  @Column(name = "ended_at")
  Instant endedAt;

  @Column(name = "appointment_id")
  public UUID visitId;

  /** Whether it can still be accepted. */
  public boolean open(Instant now) {
    return state == State.OPEN && expiresAt.isAfter(now);
  }

  void end(State how, Instant now) {
    state = how;
    endedAt = now;
  }
}
