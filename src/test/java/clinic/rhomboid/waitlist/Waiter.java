package clinic.rhomboid.waitlist;

import clinic.rhomboid.Api;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.HeldOutcome;
import clinic.rhomboid.booking.VisitRequest;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.vault.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts made-up people on the waiting list. */
@ApplicationScoped
public class Waiter {

  private final Joining joining;
  private final Offering offering;
  private final Deciding deciding;
  private final Ending ending;
  private final WaitlistOffers offers;
  private final Waitlist waitlist;
  private final Locations locations;
  private final Tokens tokens;

  Waiter(Joining joining, Offering offering, Deciding deciding, Ending ending, WaitlistOffers offers, Waitlist waitlist,
      Locations locations, Tokens tokens) {
    this.joining = joining;
    this.offering = offering;
    this.deciding = deciding;
    this.ending = ending;
    this.offers = offers;
    this.waitlist = waitlist;
    this.locations = locations;
    this.tokens = tokens;
  }

  /** Somebody who waits, with the secret part of their link. */
  public record One(UUID entry, String token, ObjectNode person) {

    public String id() {
      return entry.toString();
    }

    String page() {
      return "/waitlist/" + token;
    }
  }

  /** Waits with these answers for a time on this day, and says yes to what is offered; the visit, if there is one. */
  public Optional<Appointment> waitAndAccept(ObjectNode person, JsonNode answers, String technique, LocalDate day) {
    var request = new VisitRequest(
        locations.only().id, identity(person), RulesFile.answers(answers), "1", "Signed Name", null, false);
    if (!(joining.join(request, new Wish(List.of(technique), 60, Set.of(), Set.of(), day, day.plusDays(7)))
        instanceof Joining.Outcome.Joined)) {
      return Optional.empty();
    }
    WaitlistEntry entry = QuarkusTransaction.requiringNew().call(() -> waitlist
        .find("email = ?1 order by createdAt desc", identity(person).email()).firstResult());
    offering.offer(entry.id);
    var offer = QuarkusTransaction.requiringNew().call(() -> offers.open(entry.id));
    var outcome = offer.map(open -> deciding.accept(entry, open.id));
    ending.end(entry.id, WaitlistEntry.State.LEFT, "test");
    return outcome.map(booked -> booked instanceof HeldOutcome.Booked visit ? visit.visit() : null);
  }

  /** For a day so far ahead that nobody is booked on it. */
  public static One added() {
    return Arc.container().instance(Waiter.class).get().add(wish(LocalDate.now(Api.ZONE).plusDays(179), "ana"));
  }

  static Wish wish(LocalDate day, String therapist) {
    return new Wish(List.of("swedish"), 60, Set.of(therapist), Set.of(new Part(day.getDayOfWeek(), DayPart.MORNING)), day, day);
  }

  /** By the desk, without a form. */
  One add(Wish wish) {
    var person = Api.person(40);
    return one(joining.add(locations.only().id, identity(person), wish, "desk@rhomboid.test"), person);
  }

  /** By the client, with these answers signed. */
  One join(Wish wish, ObjectNode person, JsonNode answers) {
    var request = new VisitRequest(
        locations.only().id, identity(person), RulesFile.answers(answers), "1", "Signed Name", null, false);
    if (!(joining.join(request, wish) instanceof Joining.Outcome.Joined)) {
      throw new AssertionError("Not put on the list");
    }
    WaitlistEntry entry = QuarkusTransaction.requiringNew().call(() -> waitlist
        .find("email = ?1 order by createdAt desc", identity(person).email()).firstResult());
    return one(entry.id, person);
  }

  private One one(UUID entry, ObjectNode person) {
    return new One(entry, tokens.ofLink(MessageKind.WAITLIST_OFFER.linkPath(), entry, 1), person);
  }

  private static Identity identity(ObjectNode person) {
    return new Identity(person.get("name").asText(), LocalDate.parse(person.get("birthDate").asText()),
        person.get("email").asText(), null);
  }
}
