package clinic.rhomboid.absences;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Cancelling;
import clinic.rhomboid.booking.ChangeOutcome;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.Moving;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/** A client's answer to a proposal. The old time is given back only together with what follows it. */
@ApplicationScoped
class Responding {

  private static final String CLIENT = "client";

  private final Absences absences;
  private final Proposals proposals;
  private final Editing editing;
  private final Moving moving;
  private final Cancelling cancelling;
  private final Holds holds;
  private final Clock clock;

  Responding(Absences absences, Proposals proposals, Editing editing, Moving moving, Cancelling cancelling, Holds holds,
      Clock clock) {
    this.absences = absences;
    this.proposals = proposals;
    this.editing = editing;
    this.moving = moving;
    this.cancelling = cancelling;
    this.holds = holds;
    this.clock = clock;
  }

  /** Moves the visit to the place that is kept for it. Whether it has moved. */
  boolean accept(Proposal proposal) {
    return proposal.open(clock.instant()) && move(proposal, visit -> stands(proposal.id, visit), CLIENT);
  }

  /** The same for somebody who said yes on the phone, sent to or not, as long as the place is kept. */
  boolean agreed(Proposal proposal, String actor) {
    return proposal.pending() && move(proposal, visit -> {
      var now = proposals.locked(proposal.id);
      return now.pending() && Objects.equals(now.holdId, proposal.holdId) && isAbout(now, visit);
    }, actor);
  }

  private boolean move(Proposal proposal, Predicate<Appointment> still, String actor) {
    var hold = proposal.holdId == null ? null
        : QuarkusTransaction.requiringNew().call(() -> holds.findById(proposal.holdId));
    return hold != null && moving.moveToHeld(proposal.visitId, hold, still,
        visit -> decide(proposal.id, Proposal.State.ACCEPTED), actor) instanceof ChangeOutcome.Changed;
  }

  /** Cancels the visit, free of charge: the clinic can't keep it. Whether it is cancelled. */
  boolean cancel(Proposal proposal) {
    return cancelling.cancelFree(proposal.visitId, visit -> stands(proposal.id, visit), visit -> {
      decide(proposal.id, Proposal.State.CANCELLED);
      editing.letGo(proposals.findById(proposal.id));
    }, CLIENT) instanceof ChangeOutcome.Changed;
  }

  /** The client would rather talk: the visit stays, and the desk calls. */
  @Transactional
  void askForCall(Proposal proposal) {
    var now = proposals.locked(proposal.id);
    if (now.open(clock.instant())) {
      now.call(Proposal.Cause.CLIENT);
      now.decidedAt = clock.instant();
      editing.letGo(now);
    }
  }

  /** Nobody answered: the visit stays, and the desk calls. */
  @Transactional
  void lapse(UUID proposalId) {
    var proposal = proposals.locked(proposalId);
    if (proposal.state == Proposal.State.SENT && !proposal.answerBy.isAfter(clock.instant())) {
      proposal.call(Proposal.Cause.NO_ANSWER);
      editing.letGo(proposal);
    }
  }

  private boolean stands(UUID proposalId, Appointment visit) {
    var proposal = proposals.locked(proposalId);
    return proposal.open(clock.instant()) && isAbout(proposal, visit);
  }

  private boolean isAbout(Proposal proposal, Appointment visit) {
    return proposal.about(visit, absences.findById(proposal.absenceId).therapistId);
  }

  private void decide(UUID proposalId, Proposal.State how) {
    var proposal = proposals.findById(proposalId);
    proposal.become(how);
    proposal.decidedAt = clock.instant();
  }
}
