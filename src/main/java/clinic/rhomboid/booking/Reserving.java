package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Books a visit whose form is still to come: by phone, at the door, of a series, from the waiting list. It waits for its
 * form, and nothing is confirmed before that is judged; what the client's last answers forbid is not booked at all. The
 * client is asked for the form by the reminders.
 */
@ApplicationScoped
public class Reserving {

  private final Writes writes;
  private final RulesOfRecord rules;
  private final Clients clients;
  private final KnownClient known;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final VisitWriter visits;
  private final Clock clock;

  Reserving(Writes writes, RulesOfRecord rules, Clients clients, KnownClient known, Pictures pictures,
      TherapistOrder therapists, TimeTaking times, ClaimBook claims, VisitWriter visits, Clock clock) {
    this.writes = writes;
    this.rules = rules;
    this.clients = clients;
    this.known = known;
    this.pictures = pictures;
    this.therapists = therapists;
    this.times = times;
    this.claims = claims;
    this.visits = visits;
    this.clock = clock;
  }

  public ReserveOutcome reserve(Reservation wish, String actor) {
    try {
      return writes.inTransaction(() -> {
        if (!rules.approved()) {
          return new ReserveOutcome.Closed();
        }
        var client = turn(wish);
        var supply = pictures.lastSeen(wish.locationId());
        supply.checkPossible(wish.wanted().start(), clock.instant());
        if (closedTo(client, wish, supply)) {
          return new ReserveOutcome.NotForClient();
        }
        times.lock(supply, reaches(wish, client, supply));
        return new ReserveOutcome.Reserved(reserveLocked(wish, client, actor));
      });
    } catch (NotPlacedException notFree) {
      return writes.inTransaction(() -> new ReserveOutcome.NotFree(notFree.reason(), query(wish)));
    }
  }

  /** The client, and nobody else books for them until the transaction ends. Before any day's lock. */
  Client turn(Reservation wish) {
    var client = clients.findById(wish.clientId());
    clients.awaitTurn(new Identity(client.name, client.birthDate, wish.email(), wish.phone()));
    return client;
  }

  boolean closedTo(Client client, Reservation wish, ClinicSupply supply) {
    return known.closedTo(client, wish.wanted().service().technique(), supply.day(wish.wanted().start()));
  }

  /** Everything the reservation can touch: its own span and that of its hold. */
  TimeRange[] reaches(Reservation wish, Client client, ClinicSupply supply) {
    var wanted = wish.wanted();
    var own = TimeTaking.reach(wanted.start(), wanted.service().minutes(), needs(client, wanted, supply).extraMinutes());
    return wish.hold() == null ? new TimeRange[] {own} : new TimeRange[] {own, Holds.reachOf(wish.hold())};
  }

  /**
   * Writes the visit where the caller holds the turn and the locks, and has asked whether it is open to the client.
   *
   * @throws NotPlacedException when the time cannot be had
   */
  Appointment reserveLocked(Reservation wish, Client client, String actor) {
    var wanted = wish.wanted();
    var supply = pictures.lastSeen(wish.locationId());
    if (wish.hold() != null) {
      claims.releaseHold(wish.hold().id);
    }
    var needs = needs(client, wanted, supply);
    var order = therapists.of(supply, List.of(wanted.service().technique()), needs, wanted.start(), client.id);
    var place = times.place(supply, wanted, needs, order.stream().map(Choice::therapist).toList(), true);
    var visit = visits.draw(client, wish.email(), wish.phone(), supply);
    VisitWriter.fill(visit, wanted, needs, place, supply);
    visit.choiceReason = Choice.whyOf(order, place.therapist());
    visit.state = AppointmentState.AWAITING_INTAKE;
    visits.save(visit, actor);
    claims.writeVisit(visit.locationId, place, visit.id);
    return visit;
  }

  /** A search for the times this client can have. */
  public Availability.Query query(Reservation wish) {
    var wanted = wish.wanted();
    var supply = pictures.lastSeen(wish.locationId());
    var needs = needs(clients.findById(wish.clientId()), wanted, supply);
    return new Availability.Query(wish.locationId(), wanted.service().technique(), wanted.service().minutes(),
        wanted.therapist(), needs, true);
  }

  private Needs needs(Client client, WantedTime wanted, ClinicSupply supply) {
    return known.needs(client, wanted.service().technique(), wanted.start(), supply);
  }
}
