package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.techniques.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Books a time that the clinic has offered to a client and holds for them. Their screening decides twice, with the rules
 * of that moment: before anything is offered and when they say yes.
 */
@ApplicationScoped
public class HeldBooking {

  /** How long answers that were signed while waiting count as those of the visit; after that its form is asked for. */
  static final Duration ANSWERS_COUNT = Duration.ofDays(14);

  private static final String CLIENT = "client";

  private final Writes writes;
  private final RulesOfRecord rules;
  private final Clients clients;
  private final KnownClient known;
  private final Refusals refusals;
  private final Intakes intakes;
  private final VisitScreening screening;
  private final Appointments appointments;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final VisitWriter visits;
  private final Reserving reserving;
  private final MissedVisits missed;
  private final Event<VisitChanged> events;
  private final Clock clock;

  HeldBooking(Writes writes, RulesOfRecord rules, Clients clients, KnownClient known, Refusals refusals, Intakes intakes,
      VisitScreening screening, Appointments appointments, Pictures pictures, TherapistOrder therapists, TimeTaking times,
      ClaimBook claims, VisitWriter visits, Reserving reserving, MissedVisits missed, Event<VisitChanged> events, Clock clock) {
    this.writes = writes;
    this.rules = rules;
    this.clients = clients;
    this.known = known;
    this.refusals = refusals;
    this.intakes = intakes;
    this.screening = screening;
    this.appointments = appointments;
    this.pictures = pictures;
    this.therapists = therapists;
    this.times = times;
    this.claims = claims;
    this.visits = visits;
    this.reserving = reserving;
    this.missed = missed;
    this.events = events;
    this.clock = clock;
  }

  /** What a visit of this client would need at this start; empty when their answers forbid it, or nothing may be booked. */
  @Transactional
  public Optional<Needs> fit(HeldWish wish, Service service, int locationId, Instant start) {
    var technique = service.technique();
    var client = clients.findById(wish.clientId());
    var supply = pictures.lastSeen(locationId);
    if (!rules.approved() || known.closedTo(client, technique, supply.day(start))) {
      return Optional.empty();
    }
    var verdict = verdict(client, wish, supply, start).orElse(null);
    if (verdict == null) {
      return Optional.of(known.needs(client, technique, start, supply).of(service));
    }
    return verdict.decision().disposition().forbidsBooking() || verdict.blocks(technique) ? Optional.empty()
        : Optional.of((count(wish) ? needs(client, verdict, technique, start, supply)
            : known.needs(client, technique, start, supply)).of(service));
  }

  /**
   * Books the held time: with the answers signed while waiting, or, when those are missing or old, with a form to come.
   *
   * @param still whether the offer still stands, asked once nobody else can take the time
   * @param alongside ends the offer, in the same transaction
   */
  public HeldOutcome book(HeldWish wish, BooleanSupplier still, Consumer<Appointment> alongside) {
    try {
      return writes.inTransaction(() -> tryBook(wish, still, alongside));
    } catch (NotPlacedException gone) {
      return new HeldOutcome.Gone();
    }
  }

  private HeldOutcome tryBook(HeldWish wish, BooleanSupplier still, Consumer<Appointment> alongside) {
    var hold = wish.hold();
    var seen = clients.findById(wish.clientId());
    clients.awaitTurn(identity(seen, wish));
    var supply = pictures.lastSeen(hold.locationId);
    supply.checkPossible(hold.startsAt, clock.instant());
    var wanted = new WantedTime(service(supply, hold), hold.startsAt, hold.therapistId);
    var needs = fit(wish, wanted.service(), hold.locationId, hold.startsAt).orElse(null);
    // The needs may have grown since it was offered: more than the hold gives is locked too.
    times.lock(supply, Holds.reachOf(hold), TimeTaking.reach(
        hold.startsAt, hold.minutes, needs == null ? hold.extraMinutes : needs.extraMinutes()));
    if (!still.getAsBoolean()) {
      return new HeldOutcome.Gone();
    }
    if (needs == null) {
      return new HeldOutcome.NotForClient();
    }
    var visit = wish.intakeId() != null && count(wish)
        ? withAnswers(wish, wanted, needs, seen, supply)
        : reserving.reserveLocked(new Reservation(
            seen.id, hold.locationId, wish.email(), wish.phone(), wanted, hold), seen, CLIENT);
    alongside.accept(visit);
    return new HeldOutcome.Booked(visit);
  }

  private Appointment withAnswers(HeldWish wish, WantedTime wanted, Needs needs, Client client, ClinicSupply supply) {
    claims.releaseHold(wish.hold().id);
    var verdict = verdict(client, wish, supply, wanted.start()).orElseThrow();
    var technique = wanted.service().technique();
    var order = therapists.of(supply, verdict.rankedWith(technique), needs, wanted.start(), client.id);
    var place = times.place(supply, wanted, needs, order.stream().map(Choice::therapist).toList());
    var visit = visits.draw(client, wish.email(), wish.phone(), supply);
    var revision = intakes.current(wish.intakeId()).orElseThrow();
    visit.intakeId = revision.intakeId;
    visit.screeningId = intakes.judge(revision, verdict.decision(), verdict.disposition(), verdict.openTechniques(),
        supply.day(wanted.start())).id;
    VisitWriter.fill(visit, wanted, needs, place, supply);
    visit.choiceReason = Choice.whyOf(order, place.therapist());
    var review = needs.review(technique);
    if (review) {
      visits.askForReview(visit);
    } else {
      visit.state = AppointmentState.CONFIRMED;
    }
    if (missed.tooMany(client.id, supply.location())) {
      visits.askForApproval(visit);
    }
    visits.save(visit, CLIENT);
    claims.writeVisit(visit.locationId, place, visit.id);
    events.fire(new VisitChanged(visit, review ? VisitChanged.Kind.REVIEW_ASKED : VisitChanged.Kind.CONFIRMED, null));
    return visit;
  }

  /** Whether the answers signed while waiting are young enough to be those of the visit. */
  private boolean count(HeldWish wish) {
    return intakes.current(wish.intakeId()).filter(signed ->
        signed.signedAt.isAfter(clock.instant().minus(ANSWERS_COUNT))).isPresent();
  }

  private Optional<Verdict> verdict(Client client, HeldWish wish, ClinicSupply supply, Instant start) {
    return Optional.ofNullable(wish.intakeId()).flatMap(intakes::current).map(signed -> new Verdict(
        screening.on(supply.day(start), intakes.answers(signed), client.birthDate),
        refusals.recent(identity(client, wish), Optional.of(client.id))));
  }

  private Needs needs(Client client, Verdict verdict, String technique, Instant start, ClinicSupply supply) {
    return verdict.needs(technique, appointments.firstVisit(client.id, start, KnownClient.NO_VISIT_YET), supply)
        .stepFree(client.stepFree);
  }

  private static Identity identity(Client client, HeldWish wish) {
    return new Identity(client.name, client.birthDate, wish.email(), wish.phone());
  }

  private static Service service(ClinicSupply supply, Hold hold) {
    return supply.service(hold.technique, hold.minutes)
        .orElseThrow(() -> new NotPlacedException(NoPlace.Reason.THERAPIST_NOT_QUALIFIED));
  }
}
