package clinic.rhomboid.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A visit: booked, under review, or so far only a request for a call, which has no time. */
@Entity
@Table(name = "appointment")
public class Appointment {

  @Id public UUID id;

  @Column(name = "location_id")
  public int locationId;

  @Column(name = "client_id")
  public UUID clientId;

  @Enumerated(EnumType.STRING)
  public AppointmentState state;

  @Column(name = "technique_id")
  public String technique;

  public Integer minutes;

  @Column(name = "extra_minutes")
  public int extraMinutes;

  @Column(name = "therapist_id")
  public String therapistId;

  @Column(name = "room_id")
  public Integer roomId;

  @Column(name = "starts_at")
  public Instant startsAt;

  @Column(name = "ends_at")
  public Instant endsAt;

  /** Why this therapist, in words. */
  @Column(name = "choice_reason")
  public String choiceReason;

  /** In minor units, as it stood at booking. */
  @Column(name = "price_amount")
  public Integer priceAmount;

  @Column(name = "price_currency")
  public String priceCurrency;

  /** The policy as it stood at booking: until when cancelling is free of charge, before the start. */
  @Column(name = "free_cancel_minutes")
  public int freeCancelMinutes;

  @Column(name = "intake_id")
  public UUID intakeId;

  @Column(name = "screening_id")
  public UUID screeningId;

  @Column(name = "acceptance_id")
  public UUID acceptanceId;

  @Column(name = "review_asked_at")
  public Instant reviewAskedAt;

  @Column(name = "review_until")
  public Instant reviewUntil;

  /** Whether the answers ask for more than its place gives; why is in the sealed findings. */
  @Column(name = "needs_another_place")
  public boolean needsAnotherPlace;

  @Column(name = "contact_email")
  public String contactEmail;

  @Column(name = "contact_phone")
  public String contactPhone;

  /** What the client would like, as ciphertext under the client's key. */
  byte[] wishes;

  @Column(name = "link_generation")
  public int linkGeneration;

  @Column(name = "link_hash")
  byte[] linkHash;

  /** Rises with every change that a client's calendar must hear of. */
  @Column(name = "calendar_sequence")
  public int calendarSequence;

  /** Since when answers that nobody has signed yet forbid every massage; they stop the visit until others are signed. */
  @Column(name = "halted_at")
  public Instant haltedAt;

  @Column(name = "arrived_at")
  public Instant arrivedAt;

  @Column(name = "session_started_at")
  public Instant sessionStartedAt;

  @Column(name = "closed_at")
  public Instant closedAt;

  @Column(name = "late_cancel")
  public boolean lateCancel;

  @Column(name = "created_at")
  public Instant createdAt;

  @Version int version;

  /** A request for a call has no time. */
  public boolean hasTime() {
    return startsAt != null;
  }

  public boolean canMove(Instant now) {
    return hasTime() && state.movable() && now.isBefore(startsAt);
  }

  /** Whether a therapist accepted this request for a call, so that its first time may be chosen. */
  public boolean canArrange() {
    return !hasTime() && acceptanceId != null && state == AppointmentState.PENDING_REVIEW;
  }

  public boolean canCancel(Instant now) {
    return state.stillToCome() && (!hasTime() || now.isBefore(startsAt));
  }

  /** Whether a therapist has to decide before it can take place. */
  public boolean undecided() {
    return state == AppointmentState.PENDING_REVIEW || state == AppointmentState.SUSPENDED;
  }

  /** Whether its client may still say something new about themselves: it has neither begun nor passed. */
  public boolean canAnswer(Instant now) {
    return (state.stillToCome() || state == AppointmentState.ARRIVED) && (!hasTime() || now.isBefore(endsAt));
  }

  /** From when the life of its link is counted: its end, or, when it does not take place, the last that happened to it. */
  Instant over(Instant accepted) {
    if (hasTime() && !state.calledOff()) {
      return endsAt;
    }
    return Stream.of(createdAt, reviewAskedAt, closedAt, accepted)
        .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The last moment at which cancelling costs nothing. */
  public Instant freeCancelUntil() {
    return startsAt.minus(Duration.ofMinutes(freeCancelMinutes));
  }
}
