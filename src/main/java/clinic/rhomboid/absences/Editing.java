package clinic.rhomboid.absences;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Hold;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.NextBest;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.Replacing;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;

/** What the front desk does with proposals before and after they are sent. */
@ApplicationScoped
class Editing {

  private static final Duration ANSWER_WITHIN = Duration.ofHours(24);

  private final EntityManager entities;
  private final Absences absences;
  private final Proposals proposals;
  private final Appointments appointments;
  private final Replacing replacing;
  private final Holds holds;
  private final Clients clients;
  private final Pictures pictures;
  private final Trail trail;
  private final Event<Notice> mails;
  private final Clock clock;

  Editing(EntityManager entities, Absences absences, Proposals proposals, Appointments appointments, Replacing replacing,
      Holds holds, Clients clients, Pictures pictures, Trail trail, Event<Notice> mails, Clock clock) {
    this.entities = entities;
    this.absences = absences;
    this.proposals = proposals;
    this.appointments = appointments;
    this.replacing = replacing;
    this.holds = holds;
    this.clients = clients;
    this.pictures = pictures;
    this.trail = trail;
    this.mails = mails;
    this.clock = clock;
  }

  /** Proposes another place instead, and keeps it. Whether it could be had. */
  boolean choose(UUID proposalId, NextBest.Pick pick) {
    var proposal = read(proposalId);
    if (proposal.state != Proposal.State.DRAFT && proposal.state != Proposal.State.CALL) {
      return false;
    }
    return replacing.keep(proposal.visitId, pick, hold(proposal), clock.instant().plus(Reporting.TO_SEND), hold -> {
      var now = proposals.locked(proposalId);
      var mail = appointments.findById(now.visitId).contactEmail != null;
      fill(now, hold);
      now.become(Proposal.State.DRAFT);
      if (!mail) {
        now.call(Proposal.Cause.NO_MAIL);
      }
    }).isPresent();
  }

  /** Nobody is written to about this visit: it is called about, or left as it is. */
  @Transactional
  void take(UUID proposalId, boolean call) {
    var proposal = proposals.locked(proposalId);
    if (!proposal.pending() || proposal.state == Proposal.State.SENT) {
      return;
    }
    if (call) {
      proposal.call(Proposal.Cause.DESK);
    } else {
      proposal.become(Proposal.State.LEFT);
      letGo(proposal);
    }
  }

  /** Writes to every client whose proposal is ready. A place that is gone meanwhile makes it a call. */
  void send(UUID absenceId, String actor) {
    var ready = QuarkusTransaction.requiringNew().call(() -> proposals.of(absenceId)).stream()
        .filter(proposal -> proposal.state == Proposal.State.DRAFT).toList();
    for (var proposal : ready) {
      var until = answerBy(clock.instant(), proposal.oldStart, proposal.startsAt);
      var pick = new NextBest.Pick(proposal.startsAt, proposal.therapistId);
      var kept = replacing.keep(proposal.visitId, pick, hold(proposal), until, hold -> send(proposal.id, hold, until, actor));
      if (kept.isEmpty()) {
        QuarkusTransaction.requiringNew().run(() -> proposals.locked(proposal.id).call(Proposal.Cause.NO_PLACE));
      }
    }
  }

  /** Half of what is left until the visit or its new time, and a day at most: the other half is for a call. */
  static Instant answerBy(Instant now, Instant visit, Instant proposed) {
    var first = visit.isAfter(now) && visit.isBefore(proposed) ? visit : proposed;
    var half = now.plus(Duration.between(now, first).dividedBy(2));
    return half.isBefore(now.plus(ANSWER_WITHIN)) ? half : now.plus(ANSWER_WITHIN);
  }

  private void send(UUID proposalId, Hold hold, Instant until, String actor) {
    var proposal = proposals.locked(proposalId);
    var visit = appointments.findById(proposal.visitId);
    if (proposal.state != Proposal.State.DRAFT
        || !proposal.about(visit, absences.findById(proposal.absenceId).therapistId)) {
      // Somebody settled it meanwhile; what was kept for it lapses.
      holds.release(hold);
      return;
    }
    fill(proposal, hold);
    proposal.answerBy = until;
    proposal.become(Proposal.State.SENT);
    trail.record(actor, "send proposal", "visit " + visit.id, visit.clientId, null);
    var supply = pictures.lastSeen(visit.locationId);
    var times = new ClientTimes(supply.zone());
    var rows = new LinkedHashMap<String, String>();
    rows.put("Your visit", times.full(visit.startsAt));
    rows.put("We propose", times.full(hold.startsAt) + ", with " + supply.therapistNames().get(hold.therapistId));
    rows.put("Your answer", "by " + times.full(until));
    mails.fire(new Notice(MessageKind.VISIT_PROPOSAL, visit.contactEmail,
        clients.findById(visit.clientId).firstName(), proposalId, null, rows));
  }

  /** The therapist is back, or was never away: what is open is settled, and every visit stands where it is. */
  @Transactional
  void end(UUID absenceId, String actor) {
    var absence = absences.findById(absenceId);
    if (absence.endedAt != null) {
      return;
    }
    absence.endedAt = clock.instant();
    // Of what has begun, the part that is over stays.
    entities.createNativeQuery("DELETE FROM time_off WHERE id = :id AND starts_at >= :now")
        .setParameter("id", absence.timeOffId).setParameter("now", absence.endedAt).executeUpdate();
    entities.createNativeQuery("UPDATE time_off SET ends_at = :now WHERE id = :id AND ends_at > :now")
        .setParameter("id", absence.timeOffId).setParameter("now", absence.endedAt).executeUpdate();
    proposals.of(absenceId).stream().map(one -> proposals.locked(one.id)).filter(Proposal::pending).forEach(this::settle);
    trail.record(actor, "end absence", "absence " + absenceId, null, null);
  }

  /** Nothing is to be done about it any more. */
  void settle(Proposal proposal) {
    proposal.become(Proposal.State.SETTLED);
    proposal.decidedAt = clock.instant();
    letGo(proposal);
  }

  void letGo(Proposal proposal) {
    if (proposal.holdId != null) {
      holds.findByIdOptional(proposal.holdId).ifPresent(holds::release);
    }
  }

  private static void fill(Proposal proposal, Hold hold) {
    proposal.therapistId = hold.therapistId;
    proposal.startsAt = hold.startsAt;
    proposal.holdId = hold.id;
  }

  private Hold hold(Proposal proposal) {
    return proposal.holdId == null ? null
        : QuarkusTransaction.requiringNew().call(() -> holds.findById(proposal.holdId));
  }

  private Proposal read(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> proposals.findById(id));
  }
}
