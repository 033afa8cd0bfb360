package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.screening.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs answers for a visit that exists already: the form that was missing, or a new revision of what was signed before.
 * One transaction with the screening that follows and the state the visit gets by it.
 */
@ApplicationScoped
public class Answering {

  private final Writes writes;
  private final Appointments appointments;
  private final Clients clients;
  private final Intakes intakes;
  private final VisitScreening screening;
  private final Rejudging rejudging;
  private final Halting halting;
  private final Refusals refusals;
  private final RulesOfRecord rules;
  private final Pictures pictures;
  private final Trail trail;
  private final Clock clock;

  Answering(
      Writes writes, Appointments appointments, Clients clients, Intakes intakes, VisitScreening screening,
      Rejudging rejudging, Halting halting, Refusals refusals, RulesOfRecord rules, Pictures pictures, Trail trail, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.clients = clients;
    this.intakes = intakes;
    this.screening = screening;
    this.rejudging = rejudging;
    this.halting = halting;
    this.refusals = refusals;
    this.rules = rules;
    this.pictures = pictures;
    this.trail = trail;
    this.clock = clock;
  }

  /** Signs these answers, unless others were signed since they were begun. Every visit that rests on them is screened anew. */
  public AnsweringOutcome sign(UUID visitId, NewAnswers signed, String actor) {
    return writes.inTransaction(() -> trySign(visitId, signed, actor));
  }

  private AnsweringOutcome trySign(UUID visitId, NewAnswers signed, String actor) {
    var seen = appointments.findById(visitId);
    var client = clients.findById(seen.clientId);
    var identity = new Identity(client.name, client.birthDate, seen.contactEmail, seen.contactPhone);
    // Before judging: a refusal of the same person that is being written right now must be seen.
    clients.awaitTurn(identity);
    var visit = appointments.locked(visitId);
    if (client.closed() || !visit.canAnswer(clock.instant())) {
      return new AnsweringOutcome.TooLate(visit);
    }
    var last = visit.intakeId == null ? Optional.<IntakeRevision>empty() : intakes.current(visit.intakeId);
    if (!Objects.equals(signed.base(), last.map(revision -> revision.id).orElse(null))) {
      return new AnsweringOutcome.Overtaken(visit);
    }
    var before = visit.state;
    var revision = write(client, last, signed);
    visit.intakeId = revision.intakeId;
    visit.haltedAt = null;
    trail.record(actor, "sign", "visit " + visit.id, client.id, "revision " + revision.number, revision.evidence());
    var raised = refusals.recent(identity, Optional.of(client.id)) || !rules.approved();
    Decision decision = null;
    for (var resting : restingOn(visit)) {
      var said = screenAgain(resting, client, signed, raised, actor);
      decision = resting == visit ? said : decision;
    }
    if (decision != null && decision.disposition().forbidsBooking()) {
      halting.haltBesides(visit, actor);
    }
    return new AnsweringOutcome.Signed(visit, before, revision, decision);
  }

  private IntakeRevision write(Client client, Optional<IntakeRevision> last, NewAnswers signed) {
    return last
        .map(old -> intakes.supersede(old, client, signed.answers(), signed.consentVersion(), signed.signature()))
        .orElseGet(() -> intakes.sign(client, signed.answers(), signed.consentVersion(), signed.signature()));
  }

  private Decision screenAgain(Appointment visit, Client client, NewAnswers signed, boolean raised, String actor) {
    var supply = pictures.lastSeen(visit.locationId);
    var day = supply.day(visit.hasTime() ? visit.startsAt : clock.instant());
    var decision = screening.on(day, signed.answers(), client.birthDate);
    rejudging.apply(visit, new Verdict(decision, raised), day, actor);
    return decision;
  }

  /** The visits that were booked with the same intake and have not begun, in the order in which everybody locks them. */
  private List<Appointment> restingOn(Appointment visit) {
    var now = clock.instant();
    return appointments.restingOn(visit.intakeId).stream()
        .map(id -> id.equals(visit.id) ? visit : appointments.locked(id))
        .filter(resting -> resting.canAnswer(now))
        .toList();
  }
}
