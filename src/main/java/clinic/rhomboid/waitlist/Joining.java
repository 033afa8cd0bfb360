package clinic.rhomboid.waitlist;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.VisitRequest;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Puts somebody on the waiting list: with their answers signed, or by the front desk without them. */
@ApplicationScoped
public class Joining {

  private final Waitlist waitlist;
  private final Clients clients;
  private final Intakes intakes;
  private final VisitScreening screening;
  private final Refusals refusals;
  private final RulesOfRecord rules;
  private final Locations locations;
  private final Tokens tokens;
  private final Trail trail;
  private final Event<Notice> mails;
  private final Clock clock;

  Joining(Waitlist waitlist, Clients clients, Intakes intakes, VisitScreening screening, Refusals refusals,
      RulesOfRecord rules, Locations locations, Tokens tokens, Trail trail, Event<Notice> mails, Clock clock) {
    this.waitlist = waitlist;
    this.clients = clients;
    this.intakes = intakes;
    this.screening = screening;
    this.refusals = refusals;
    this.rules = rules;
    this.locations = locations;
    this.tokens = tokens;
    this.trail = trail;
    this.mails = mails;
    this.clock = clock;
  }

  /** What became of the wish to wait. */
  public sealed interface Outcome {

    /** The address of the wait, for its client. */
    record Joined(String path) implements Outcome {}

    /** The rules forbid every massage. */
    record Forbidden(Decision decision) implements Outcome {}

    /** They forbid every technique that was wished for. */
    record TechniqueBlocked() implements Outcome {}

    /** No clinician has approved the rules in force. */
    record Closed() implements Outcome {}
  }

  /** By the client, who signs the answers now, so that a yes later is enough. */
  @Transactional
  public Outcome join(VisitRequest request, Wish wish) {
    if (!rules.approved()) {
      return new Outcome.Closed();
    }
    var known = clients.awaitTurn(request.identity());
    var today = LocalDate.ofInstant(clock.instant(), locations.findById(request.locationId()).zoneId());
    var decision = screening.on(today, request.answers(), request.identity().birthDate());
    if (decision.disposition().forbidsBooking()) {
      refusals.remember(request.identity(), known.map(client -> client.id));
      return new Outcome.Forbidden(decision);
    }
    if (decision.blockedTechniques().containsAll(wish.techniques())) {
      return new Outcome.TechniqueBlocked();
    }
    if (request.atLeastReview()) {
      // What was known of the browser must still be known when a time is offered to the person.
      refusals.remember(request.identity(), known.map(client -> client.id));
    }
    var client = clients.keep(request.identity(), known);
    request.preferences().keep(client);
    var signed = intakes.sign(client, request.answers(), request.consentVersion(), request.signature());
    var entry = entry(request.locationId(), client, request.identity(), wish);
    entry.intakeId = signed.intakeId;
    trail.record("client", "sign", "waiting " + entry.id, client.id, "revision " + signed.number, signed.evidence());
    return new Outcome.Joined(save(entry, client, "client"));
  }

  /** By the front desk, for somebody whose form is still to come. */
  @Transactional
  public UUID add(int locationId, Identity identity, Wish wish, String actor) {
    var client = clients.recognise(identity);
    var entry = entry(locationId, client, identity, wish);
    save(entry, client, actor);
    return entry.id;
  }

  private WaitlistEntry entry(int locationId, Client client, Identity identity, Wish wish) {
    var entry = new WaitlistEntry();
    entry.id = UUID.randomUUID();
    entry.locationId = locationId;
    entry.clientId = client.id;
    entry.email = identity.email();
    entry.phone = identity.phone();
    entry.wish(wish);
    entry.state = WaitlistEntry.State.WAITING;
    entry.createdAt = clock.instant();
    return entry;
  }

  private String save(WaitlistEntry entry, Client client, String actor) {
    var path = MessageKind.WAITLIST_JOINED.linkPath();
    var token = tokens.ofLink(path, entry.id, 1);
    entry.tokenHash = Tokens.hash(token);
    waitlist.persistAndFlush(entry);
    trail.record(actor, "join waitlist", "waiting " + entry.id, client.id, null);
    Optional.ofNullable(entry.email).ifPresent(email ->
        mails.fire(Notice.withLink(MessageKind.WAITLIST_JOINED, email, client.firstName(), entry.id)));
    return path + token;
  }
}
