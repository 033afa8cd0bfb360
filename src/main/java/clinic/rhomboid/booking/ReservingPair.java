package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.slots.PairPlacement;
import clinic.rhomboid.slots.PairSearch;
import clinic.rhomboid.slots.Place;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reserves one start for two people: both visits in one transaction, or neither. Each waits for its own form and is
 * screened by itself, as any other that {@link Reserving} books.
 */
@ApplicationScoped
public class ReservingPair {

  private final Writes writes;
  private final RulesOfRecord rules;
  private final Clients clients;
  private final PairPlanning planning;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final VisitWriter visits;
  private final Clock clock;

  ReservingPair(Writes writes, RulesOfRecord rules, Clients clients, PairPlanning planning, Pictures pictures,
      TherapistOrder therapists, TimeTaking times, ClaimBook claims, VisitWriter visits, Clock clock) {
    this.writes = writes;
    this.rules = rules;
    this.clients = clients;
    this.planning = planning;
    this.pictures = pictures;
    this.therapists = therapists;
    this.times = times;
    this.claims = claims;
    this.visits = visits;
    this.clock = clock;
  }

  /** @param alongside writes what belongs to the two visits, in the same transaction */
  public PairOutcome reserve(
      PairWish wish, Instant start, String actor, BiConsumer<Appointment, Appointment> alongside) {
    try {
      return writes.inTransaction(() ->
          rules.approved() ? take(wish, start, actor, alongside) : new PairOutcome.Closed());
    } catch (NotPlacedException notFree) {
      return new PairOutcome.NotFree(notFree.reason());
    }
  }

  private PairOutcome take(
      PairWish wish, Instant start, String actor, BiConsumer<Appointment, Appointment> alongside) {
    awaitTurns(wish);
    var known = pictures.lastSeen(wish.locationId());
    known.checkPossible(start, clock.instant());
    var closed = planning.closedTo(wish, known.day(start));
    if (!closed.isEmpty()) {
      return new PairOutcome.NotFor(closed);
    }
    var first = reach(wish.first(), start, known);
    var second = reach(wish.second(), start, known);
    times.lock(known, first, second);
    var both = first.end().isBefore(second.end()) ? second : first;
    var now = clock.instant();
    claims.releaseExpired(wish.locationId(), both.start(), both.end(), now);
    // The whole days for a technique that strains, whichever of the two it is.
    var deciding = List.of(known.deciding(both, wish.first().technique()), known.deciding(both, wish.second().technique()));
    var picture = pictures.read(wish.locationId(),
        deciding.stream().map(TimeRange::start).min(Comparator.naturalOrder()).orElseThrow(),
        deciding.stream().map(TimeRange::end).max(Comparator.naturalOrder()).orElseThrow(), now);
    var supply = picture.supply();
    var asked = planning.asked(wish, start, supply, now);
    var forFirst = order(wish.first(), start, supply);
    var forSecond = order(wish.second(), start, supply);
    var placed = PairSearch.place(
        supply.supply(), asked.demand(), picture.claims(), asked.window(), start, ids(forFirst), ids(forSecond));
    if (placed instanceof PairPlacement.NoPair none) {
      throw new NotPlacedException(none.reason());
    }
    var pair = (PairPlacement.Pair) placed;
    var one = write(wish.first(), start, pair.first(), forFirst, supply, actor);
    var other = write(wish.second(), start, pair.second(), forSecond, supply, actor);
    alongside.accept(one, other);
    return new PairOutcome.Reserved(one, other);
  }

  /** Nobody else books for the two until the transaction ends; in one order, so that two couples never wait in a circle. */
  private void awaitTurns(PairWish wish) {
    wish.halves().stream().sorted(Comparator.comparing(PairWish.Half::clientId)).forEach(half -> {
      var client = client(half);
      clients.awaitTurn(new Identity(client.name, client.birthDate, half.email(), half.phone()));
    });
  }

  private TimeRange reach(PairWish.Half half, Instant start, ClinicSupply supply) {
    return TimeTaking.reach(start, half.minutes(), planning.needs(half, start, supply).extraMinutes());
  }

  private List<Choice> order(PairWish.Half half, Instant start, ClinicSupply supply) {
    return therapists.of(supply, List.of(half.technique()), planning.needs(half, start, supply), start);
  }

  private static List<String> ids(List<Choice> order) {
    return order.stream().map(Choice::therapist).toList();
  }

  private Appointment write(
      PairWish.Half half, Instant start, Place place, List<Choice> order, ClinicSupply supply, String actor) {
    var service = supply.service(half.technique(), half.minutes()).orElseThrow();
    var visit = visits.draw(client(half), half.email(), half.phone(), supply);
    VisitWriter.fill(visit, new WantedTime(service, start, half.therapist()), planning.needs(half, start, supply), place, supply);
    visit.choiceReason = order.stream()
        .filter(choice -> choice.therapist().equals(place.therapist())).map(Choice::why).findFirst().orElse(null);
    visit.state = AppointmentState.AWAITING_INTAKE;
    visits.save(visit, actor);
    claims.writeVisit(visit.locationId, place, visit.id);
    return visit;
  }

  private Client client(PairWish.Half half) {
    return clients.findById(half.clientId());
  }
}
