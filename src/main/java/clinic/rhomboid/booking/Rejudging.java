package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.intake.Intakes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Screens a visit again, for new answers or by new rules, and moves it to the state that belongs to the decision. It never
 * confirms what was on hold or under review: what once stood in the way goes to a therapist at least.
 */
@ApplicationScoped
public class Rejudging {

  private final Appointments appointments;
  private final Intakes intakes;
  private final VisitJudging judging;
  private final ReviewDecisions decisions;
  private final Clients clients;
  private final Refusals refusals;
  private final Pictures pictures;
  private final VisitWriter visits;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Rejudging(
      Appointments appointments, Intakes intakes, VisitJudging judging, ReviewDecisions decisions, Clients clients,
      Refusals refusals, Pictures pictures, VisitWriter visits, Trail trail, Event<VisitChanged> events, Clock clock) {
    this.appointments = appointments;
    this.intakes = intakes;
    this.judging = judging;
    this.decisions = decisions;
    this.clients = clients;
    this.refusals = refusals;
    this.pictures = pictures;
    this.visits = visits;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** What a decision makes of a visit, and what its place lacks for it. */
  private record Consequence(AppointmentState state, boolean accepted, boolean needsAnotherPlace) {}

  /**
   * Keeps what was decided about the visit's current answers, and moves the visit if it must.
   *
   * @param visit locked, see {@link Appointments#locked}, and not begun: see {@link Appointment#canAnswer}
   * @param verdict about its current answers
   * @param day for which they were judged
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(Appointment visit, Verdict verdict, LocalDate day, String actor) {
    var before = visit.state;
    var counted = visit.undecided() ? verdict.atLeastReview() : verdict;
    var revision = judging.revision(visit);
    if (counted.decision().disposition().forbidsBooking()) {
      remember(visit);
    }
    var next = consequence(visit, counted);
    var result = intakes.judge(revision, counted.decision(), counted.disposition(), counted.openTechniques(), day);
    // From here on nothing is read: the database must see the visit's state and its screening change as one.
    visit.screeningId = result.id;
    visit.needsAnotherPlace = next.needsAnotherPlace();
    var lostAcceptance = visit.acceptanceId != null && !next.accepted();
    visit.acceptanceId = next.accepted() ? visit.acceptanceId : null;
    restate(visit, next.state(), lostAcceptance);
    appointments.flush();
    var change = before == visit.state ? before.name() : before + " to " + visit.state;
    trail.record(actor, "screen again", "visit " + visit.id, visit.clientId, change);
    kind(visit, before, lostAcceptance).ifPresent(kind -> events.fire(new VisitChanged(visit, kind, null)));
  }

  private Consequence consequence(Appointment visit, Verdict verdict) {
    var supply = pictures.lastSeen(visit.locationId);
    var accepted = visit.acceptanceId != null
        && decisions.findById(visit.acceptanceId).revisionId.equals(judging.revision(visit).id)
        && judging.knownBefore(visit, verdict);
    // What the rules forbid even an acceptance cannot lift, and it is needed again should they ever allow the visit.
    if (visit.haltedAt != null || judging.forbids(visit, verdict, visit.technique, accepted)) {
      return new Consequence(visit.hasTime() ? AppointmentState.SUSPENDED : AppointmentState.PENDING_REVIEW, false, false);
    }
    if (!visit.hasTime()) {
      return new Consequence(AppointmentState.PENDING_REVIEW, accepted, false);
    }
    var needs = judging.needs(visit, verdict, visit.technique, visit.startsAt, supply, accepted);
    var lacking = Lacking.any(
        visit, needs, setUpBefore(visit), Needs.of(verdict.decision()).extraMinutes(), supply);
    var known = accepted && visit.needsAnotherPlace;
    if (needs.review(visit.technique) || lacking && !known || visit.undecided()) {
      return new Consequence(timeToReview(visit, supply), false, lacking);
    }
    var settled = visit.state == AppointmentState.AWAITING_INTAKE ? AppointmentState.CONFIRMED : visit.state;
    return new Consequence(settled, accepted, lacking);
  }

  /** Under review, unless nobody is given the time to decide any more: then it is on hold until a therapist speaks up. */
  private AppointmentState timeToReview(Appointment visit, ClinicSupply supply) {
    var lead = Duration.ofMinutes(supply.location().reviewLeadMinutes);
    return visit.state == AppointmentState.PENDING_REVIEW || !visit.startsAt.isBefore(clock.instant().plus(lead))
        ? AppointmentState.PENDING_REVIEW : AppointmentState.SUSPENDED;
  }

  private int setUpBefore(Appointment visit) {
    return visit.screeningId == null
        ? 0 : Needs.of(intakes.decision(intakes.result(visit.screeningId))).extraMinutes();
  }

  /** A review that goes on keeps its end, so that changing answers again and again keeps no time for ever. */
  private void restate(Appointment visit, AppointmentState next, boolean lostAcceptance) {
    if (visit.state != next) {
      visit.calendarSequence++;
    }
    if (next == AppointmentState.PENDING_REVIEW && (visit.state != next || lostAcceptance)) {
      visits.askForReview(visit);
    } else if (next != AppointmentState.PENDING_REVIEW) {
      visit.state = next;
      visit.reviewUntil = null;
    }
  }

  private static Optional<VisitChanged.Kind> kind(Appointment visit, AppointmentState before, boolean lostAcceptance) {
    if (visit.state == before) {
      return lostAcceptance && !visit.hasTime() ? Optional.of(VisitChanged.Kind.CALL_ASKED) : Optional.empty();
    }
    return Optional.ofNullable(switch (visit.state) {
      case SUSPENDED -> VisitChanged.Kind.SUSPENDED;
      case PENDING_REVIEW -> before == AppointmentState.AWAITING_INTAKE
          ? VisitChanged.Kind.REVIEW_ASKED : VisitChanged.Kind.BACK_TO_REVIEW;
      case CONFIRMED -> VisitChanged.Kind.CONFIRMED;
      default -> null;
    });
  }

  private void remember(Appointment visit) {
    var client = clients.findById(visit.clientId);
    var identity = new Identity(client.name, client.birthDate, visit.contactEmail, visit.contactPhone);
    refusals.remember(identity, Optional.of(client.id));
  }
}
