package clinic.rhomboid.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A visit: booked, under review, or so far only a request for a call, which has no time. Long because it is a column a line,
 * and whatever may be done with a visit in its state is asked here alone.
 */
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

  @Embedded public Terms terms;

  /** What cancelling cost, in minor units; null for one that was not cancelled. */
  @Column(name = "cancel_fee")
  public Integer cancelFee;

  /** When the clinic chose not to count that it was missed. */
  @Column(name = "forgiven_at")
  public Instant forgivenAt;

  /** Whether the front desk has to say yes, after too many missed visits; null where nobody asked it. */
  @Enumerated(EnumType.STRING)
  public Approval approval;

  @Column(name = "approval_until")
  public Instant approvalUntil;

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

  /** Whether its client may move it themselves, by the policy as it stood at booking. */
  public boolean clientMayMove(Instant now) {
    return canMove(now) && now.isBefore(terms.moveEnds(startsAt));
  }

  /** Whether a therapist has to decide: nobody did yet, or changed answers took away what was confirmed. */
  public boolean undecided() {
    return state == AppointmentState.SUSPENDED
        || state == AppointmentState.PENDING_REVIEW && acceptanceId == null;
  }

  /** Whether a therapist accepted this request for a call, so that its first time may be chosen. */
  public boolean canArrange() {
    return !hasTime() && acceptanceId != null && state == AppointmentState.PENDING_REVIEW;
  }

  public boolean canCancel(Instant now) {
    return state.stillToCome() && (!hasTime() || now.isBefore(startsAt));
  }

  /** Whether its client may cancel it themselves. */
  public boolean clientMayCancel(Instant now) {
    return canCancel(now) && (!hasTime() || now.isBefore(terms.cancelEnds(startsAt)));
  }

  /** Whether the policy lets its client cancel it no more, though there is time. */
  public boolean cancellingClosed(Instant now) {
    return hasTime() && terms.cancelOnlineMinutes > 0 && !now.isBefore(terms.cancelEnds(startsAt));
  }

  /** Whether nothing is confirmed before a therapist, or the front desk, has decided. */
  public boolean unconfirmed() {
    return state == AppointmentState.PENDING_REVIEW || state.stillToCome() && approval == Approval.NEEDED;
  }

  /** Whether the front desk has still to decide. */
  public boolean awaitsApproval() {
    return state.stillToCome() && approval == Approval.NEEDED;
  }

  /** Until when it is decided about, or null when nothing is left to decide. */
  public Instant answerBy() {
    return awaitsApproval() && (state != AppointmentState.PENDING_REVIEW || approvalUntil.isBefore(reviewUntil))
        ? approvalUntil
        : state == AppointmentState.PENDING_REVIEW ? reviewUntil : null;
  }

  /** The state as its client is told: not confirmed is one thing, whoever has to decide. */
  public AppointmentState told() {
    return unconfirmed() ? AppointmentState.PENDING_REVIEW : state;
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

  /** Whether cancelling now is late: only what is settled can be. */
  public boolean lateToCancel(Instant now) {
    return hasTime() && now.isAfter(terms.freeUntil(startsAt)) && !unconfirmed()
        && (state == AppointmentState.CONFIRMED || state == AppointmentState.AWAITING_INTAKE);
  }

  /** What cancelling now costs, in minor units. */
  public int feeNow(Instant now) {
    return lateToCancel(now) ? terms.lateFee(priceAmount) : 0;
  }
}
