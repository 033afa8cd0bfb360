package clinic.rhomboid.couples;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.PairWish;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.PickedClient;
import clinic.rhomboid.clients.Reached;
import clinic.rhomboid.clients.TypedPerson;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The two people of a couple: typed in, looked up, and made into a wish. */
@ApplicationScoped
class CouplePeople {

  private final Clients clients;
  private final PickedClient picked;
  private final Pictures pictures;
  private final Locations locations;
  private final Trail trail;
  private final Clock clock;

  CouplePeople(Clients clients, PickedClient picked, Pictures pictures, Locations locations, Trail trail, Clock clock) {
    this.clients = clients;
    this.picked = picked;
    this.pictures = pictures;
    this.locations = locations;
    this.trail = trail;
    this.clock = clock;
  }

  /** @param field gives what was sent under a name, or null */
  @Transactional
  TypedPerson read(String prefix, UnaryOperator<String> field) {
    return TypedPerson.read(prefix, field, supply().location().country, today());
  }

  /** The record that is certainly this person's, or a new one. */
  @Transactional
  UUID recognise(TypedPerson person) {
    return clients.recognise(person.identity()).id;
  }

  Client client(String id) {
    return picked.of(id);
  }

  /** Writes down whose names a page has shown. */
  @Transactional
  void seen(Client one, Client other, String actor) {
    trail.record(actor, "read", "times for two", one.id, null);
    trail.record(actor, "read", "times for two", other.id, null);
  }

  /** Only of a form without errors. */
  @Transactional
  PairWish wish(CoupleForm form) {
    var one = client(form.first());
    var other = client(form.second());
    return form.wish(one, Reached.of(clients.contacts(one.id)), other, Reached.of(clients.contacts(other.id)), supply());
  }

  @Transactional
  ClinicSupply supply() {
    return pictures.lastSeen(locations.only().id);
  }

  LocalDate today() {
    return supply().day(clock.instant());
  }
}
