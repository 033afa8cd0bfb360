package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.slots.NoPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Books a visit, or asks for a call: one transaction each, decided by the rules of record and by nothing else. */
@ApplicationScoped
public class Booking {

  private static final UUID NO_VISIT_YET = new UUID(0, 0);

  private final Writes writes;
  private final Idempotency idempotency;
  private final RulesOfRecord rules;
  private final VisitScreening screening;
  private final Refusals refusals;
  private final Clients clients;
  private final Appointments appointments;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final VisitWriter visits;
  private final MissedVisits missed;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Booking(
      Writes writes, Idempotency idempotency, RulesOfRecord rules, VisitScreening screening, Refusals refusals,
      Clients clients, Appointments appointments, Pictures pictures, TherapistOrder therapists, TimeTaking times,
      ClaimBook claims, VisitWriter visits, MissedVisits missed, Event<VisitChanged> events, Clock clock) {
    this.writes = writes;
    this.idempotency = idempotency;
    this.rules = rules;
    this.screening = screening;
    this.refusals = refusals;
    this.clients = clients;
    this.appointments = appointments;
    this.pictures = pictures;
    this.therapists = therapists;
    this.times = times;
    this.claims = claims;
    this.visits = visits;
    this.missed = missed;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Books this time.
   *
   * @param hold the client's own hold, which is let go for it, or null
   */
  public BookingOutcome book(RequestKey key, VisitRequest request, WantedTime wanted, Hold hold) {
    try {
      return writes.inTransaction(() -> once(key, () -> decide(request, wanted, hold)));
    } catch (NotPlacedException notFree) {
      return new BookingOutcome.NotFree(notFree.reason(), needsOf(request, wanted, notFree));
    }
  }

  /** Asks for a therapist's call, when one may decide but no technique is open. No time is taken. */
  public BookingOutcome askForCall(RequestKey key, VisitRequest request) {
    return writes.inTransaction(() -> once(key, () -> decideCall(request)));
  }

  private BookingOutcome once(RequestKey key, Supplier<BookingOutcome> verb) {
    if (!rules.approved()) {
      return new BookingOutcome.Closed();
    }
    var before = idempotency.begin(key);
    if (before.isPresent()) {
      return before.get();
    }
    var outcome = verb.get();
    if (outcome instanceof BookingOutcome.Booked booked) {
      idempotency.finish(key, booked.visit());
    } else {
      idempotency.forget(key);
    }
    return outcome;
  }

  private BookingOutcome decide(VisitRequest request, WantedTime wanted, Hold hold) {
    var supply = pictures.lastSeen(request.locationId());
    supply.checkPossible(wanted.start(), clock.instant());
    // Before judging: a refusal of the same person that is being written right now must be seen.
    var known = clients.awaitTurn(request.identity());
    var verdict = judge(request, known, supply.day(wanted.start()));
    var technique = wanted.service().technique();
    if (verdict.decision().disposition().forbidsBooking()) {
      refusals.remember(request.identity(), known.map(client -> client.id));
      return new BookingOutcome.Forbidden(verdict.decision());
    }
    if (verdict.blocks(technique)) {
      return new BookingOutcome.TechniqueBlocked(verdict.decision());
    }
    return take(request, known, wanted, hold, supply, verdict);
  }

  private BookingOutcome take(
      VisitRequest request, Optional<Client> known, WantedTime wanted, Hold hold, ClinicSupply supply, Verdict verdict) {
    var needs = needs(request, known, wanted, supply, verdict);
    var reach = TimeTaking.reach(wanted.start(), wanted.service().minutes(), needs.extraMinutes());
    if (hold == null) {
      times.lock(supply, reach);
    } else {
      times.lock(supply, reach, Holds.reachOf(hold));
      claims.releaseHold(hold.id);
    }
    var order = therapists.of(supply, verdict.rankedWith(wanted.service().technique()), needs, wanted.start(),
        known.map(one -> one.id).orElse(null));
    var place = times.place(supply, wanted, needs, order.stream().map(Choice::therapist).toList());

    var client = clients.keep(request.identity(), known);
    request.preferences().keep(client);
    var visit = visits.draw(request, client, supply);
    visits.screen(visit, request, client, verdict, supply.day(wanted.start()));
    VisitWriter.fill(visit, wanted, needs, place, supply);
    visit.choiceReason = Choice.whyOf(order, place.therapist());
    var review = needs.review(visit.technique);
    if (review) {
      visits.askForReview(visit);
    } else {
      visit.state = AppointmentState.CONFIRMED;
    }
    if (missed.tooMany(client.id, supply.location())) {
      visits.askForApproval(visit);
    }
    visits.save(visit, "client");
    claims.writeVisit(visit.locationId, place, visit.id);
    events.fire(new VisitChanged(visit,
        review ? VisitChanged.Kind.REVIEW_ASKED : VisitChanged.Kind.CONFIRMED, null));
    return new BookingOutcome.Booked(BookedVisit.of(visit));
  }

  private BookingOutcome decideCall(VisitRequest request) {
    var supply = pictures.lastSeen(request.locationId());
    var today = supply.day(clock.instant());
    var known = clients.awaitTurn(request.identity());
    var verdict = judge(request, known, today);
    if (verdict.decision().disposition().forbidsBooking()) {
      refusals.remember(request.identity(), known.map(client -> client.id));
      return new BookingOutcome.Forbidden(verdict.decision());
    }
    if (!verdict.onlyACallHelps()) {
      return new BookingOutcome.NoCallNeeded(verdict.decision());
    }
    var client = clients.keep(request.identity(), known);
    var visit = visits.draw(request, client, supply);
    visits.screen(visit, request, client, verdict, today);
    visits.askForReview(visit);
    visits.save(visit, "client");
    events.fire(new VisitChanged(visit, VisitChanged.Kind.CALL_ASKED, null));
    return new BookingOutcome.Booked(BookedVisit.of(visit));
  }

  private Verdict judge(VisitRequest request, Optional<Client> known, LocalDate day) {
    var decision = screening.on(day, request.answers(), request.identity().birthDate());
    return new Verdict(decision, request.atLeastReview() || refusals.recent(request.identity(), known.map(client -> client.id)));
  }

  private Needs needs(VisitRequest request, Optional<Client> known, WantedTime wanted, ClinicSupply supply, Verdict verdict) {
    var first = known.map(client -> appointments.firstVisit(client.id, wanted.start(), NO_VISIT_YET)).orElse(true);
    return verdict.needs(wanted.service().technique(), first, supply).of(wanted.service())
        .stepFree(request.preferences().stepFree() || known.map(client -> client.stepFree).orElse(false));
  }

  /** What the refused time would have needed, so that the alternatives fit. */
  private Needs needsOf(VisitRequest request, WantedTime wanted, NotPlacedException notFree) {
    return writes.inTransaction(() -> {
      var supply = pictures.lastSeen(request.locationId());
      var known = clients.known(request.identity());
      var now = clock.instant();
      // A start that was impossible itself tells nothing; the day of the alternatives is nearer to today.
      var possible = notFree.reason() != NoPlace.Reason.BEYOND_HORIZON && wanted.start().isAfter(now);
      var day = supply.day(possible ? wanted.start() : now);
      return needs(request, known, wanted, supply, judge(request, known, day));
    });
  }
}
