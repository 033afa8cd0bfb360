package clinic.rhomboid.absences;

import clinic.rhomboid.booking.Appointment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Another place that is kept for a visit whose therapist can't be there. The visit stands where it is until it is answered. */
@Entity
@Table(name = "absence_proposal")
public class Proposal {

  /** How it stands, in words for the front desk. */
  public enum State {
    DRAFT("Not sent yet"),
    SENT("Sent"),
    ACCEPTED("Accepted"),
    CANCELLED("Cancelled by the client, free of charge"),
    CALL("Please call"),
    LEFT("Left as it is"),
    SETTLED("Settled otherwise");

    public final String words;

    State(String words) {
      this.words = words;
    }
  }

  /** Why somebody has to call. */
  public enum Cause {
    NO_PLACE("no other place fits"),
    NO_MAIL("there is no e-mail address"),
    DESK("you chose to"),
    CLIENT("the client asked for it"),
    NO_ANSWER("there was no answer in time");

    public final String words;

    Cause(String words) {
      this.words = words;
    }
  }

  @Id public UUID id;

  @Column(name = "absence_id")
  public UUID absenceId;

  @Column(name = "appointment_id")
  public UUID visitId;

  @Column(name = "old_starts_at")
  public Instant oldStart;

  @Enumerated(EnumType.STRING)
  public State state;

  @Enumerated(EnumType.STRING)
  @Column(name = "call_because")
  public Cause callBecause;

  @Column(name = "therapist_id")
  public String therapistId;

  @Column(name = "starts_at")
  public Instant startsAt;

  @Column(name = "hold_id")
  public UUID holdId;

  @Column(name = "token_hash")
  byte[] tokenHash;

  @Column(name = "answer_by")
  public Instant answerBy;

  @Column(name = "decided_at")
  public Instant decidedAt;

  /** Whether its client can still answer. */
  public boolean open(Instant now) {
    return state == State.SENT && answerBy.isAfter(now);
  }

  /** Whether the visit is still where it was when this was proposed. */
  boolean about(Appointment visit, String absent) {
    return visit.state.stillToCome() && oldStart.equals(visit.startsAt) && absent.equals(visit.therapistId);
  }

  /** Whether anybody still has to do something about it. */
  public boolean pending() {
    return state == State.DRAFT || state == State.SENT || state == State.CALL;
  }

  void call(Cause because) {
    state = State.CALL;
    callBecause = because;
  }

  void become(State next) {
    state = next;
    callBecause = null;
  }
}
