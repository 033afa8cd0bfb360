package clinic.rhomboid.absences;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Replacing;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Notes that a therapist can't be there: the time off, and in the same transaction another place for every visit it
 * touches, one after the other, so that none is kept where another one is. Nobody is told yet.
 */
@ApplicationScoped
public class Reporting {

  /** How long places are kept for the desk to look at and to send. */
  static final Duration TO_SEND = Duration.ofHours(1);

  private final EntityManager entities;
  private final Absences absences;
  private final Proposals proposals;
  private final Replacing replacing;
  private final Tokens tokens;
  private final Trail trail;
  private final Clock clock;

  Reporting(EntityManager entities, Absences absences, Proposals proposals, Replacing replacing, Tokens tokens, Trail trail,
      Clock clock) {
    this.entities = entities;
    this.absences = absences;
    this.proposals = proposals;
    this.replacing = replacing;
    this.tokens = tokens;
    this.trail = trail;
    this.clock = clock;
  }

  /** The absence, with what is proposed for each visit. */
  public UUID report(int locationId, String therapist, Instant from, Instant to, String actor) {
    return replacing.onDays(locationId, from, to, () -> {
      var absence = new Absence();
      absence.id = UUID.randomUUID();
      absence.locationId = locationId;
      absence.therapistId = therapist;
      absence.startsAt = from;
      absence.endsAt = to;
      absence.timeOffId = takeOff(therapist, from, to);
      absence.madeBy = actor;
      absence.madeAt = clock.instant();
      absences.persistAndFlush(absence);
      trail.record(actor, "note absence", "absence " + absence.id, null, therapist);
      for (var visit : replacing.touched(therapist, from, to)) {
        propose(absence, visit, actor);
      }
      return absence.id;
    });
  }

  private Integer takeOff(String therapist, Instant from, Instant to) {
    return (Integer) entities.createNativeQuery("INSERT INTO time_off (therapist_id, starts_at, ends_at)"
            + " VALUES (:therapist, :from, :to) RETURNING id", Integer.class)
        .setParameter("therapist", therapist)
        .setParameter("from", from)
        .setParameter("to", to)
        .getSingleResult();
  }

  private void propose(Absence absence, Appointment visit, String actor) {
    var proposal = new Proposal();
    proposal.id = UUID.randomUUID();
    proposal.absenceId = absence.id;
    proposal.visitId = visit.id;
    proposal.oldStart = visit.startsAt;
    proposal.tokenHash = Tokens.hash(tokens.ofLink(MessageKind.VISIT_PROPOSAL.linkPath(), proposal.id, 1));
    proposal.state = Proposal.State.DRAFT;
    replacing.keepBest(visit, clock.instant().plus(TO_SEND)).ifPresentOrElse(hold -> {
      proposal.therapistId = hold.therapistId;
      proposal.startsAt = hold.startsAt;
      proposal.holdId = hold.id;
    }, () -> proposal.call(Proposal.Cause.NO_PLACE));
    if (proposal.state == Proposal.State.DRAFT && visit.contactEmail == null) {
      proposal.call(Proposal.Cause.NO_MAIL);
    }
    proposals.persistAndFlush(proposal);
    trail.record(actor, "propose place", "visit " + visit.id, visit.clientId, null);
  }
}
