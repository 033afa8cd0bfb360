package clinic.rhomboid.phone;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Contact;
import clinic.rhomboid.clients.FoundClient;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.SamePerson;
import clinic.rhomboid.clients.TypedBirthDate;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.people.PersonLine;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is on the phone: a record that was picked, or somebody new with all that a record needs. */
@ApplicationScoped
class Callers {

  private static final int LONGEST_NAME = 120;

  private final Clients clients;
  private final SamePerson person;
  private final Locations locations;
  private final Clock clock;

  Callers(Clients clients, SamePerson person, Locations locations, Clock clock) {
    this.clients = clients;
    this.person = person;
    this.locations = locations;
    this.clock = clock;
  }

  /** The client to book for and how to reach them. */
  record Known(UUID id, String email, String phone) {}

  /** Either the client or what is missing. */
  record Result(Known client, List<FieldError> errors) {}

  /** The record that was picked; of one that was merged, the one it was merged into. */
  Optional<Client> picked(Caller typed) {
    return id(typed.client()).flatMap(clients::findByIdOptional)
        .map(client -> client.mergedInto == null ? client : clients.findById(client.mergedInto))
        .filter(client -> !client.closed());
  }

  PersonLine line(Client client, String country) {
    return PersonLine.of(new FoundClient(client.id, client.name, client.birthDate,
        contacts(client).stream().map(Contact::value).toList(), visits(client)), country);
  }

  /** Finds or adds the client. Somebody who is known by name, birth date and address is never made a second time. */
  @Transactional
  Result client(Caller typed) {
    if (typed.somebodyNew()) {
      return add(typed);
    }
    return picked(typed).map(client -> {
      var contacts = contacts(client);
      var known = new Known(client.id, first(contacts, "EMAIL"), first(contacts, "PHONE"));
      return known.email() == null && known.phone() == null
          ? new Result(null, List.of(new FieldError("q", "There is no way to reach them: add a phone number on their profile first")))
          : new Result(known, List.of());
    }).orElseGet(() -> new Result(null, List.of(new FieldError("q", "Find the client, or pick “Somebody new”"))));
  }

  private Result add(Caller typed) {
    var place = locations.only();
    var errors = new ArrayList<FieldError>();
    if (typed.name().isEmpty() || typed.name().length() > LONGEST_NAME) {
      errors.add(new FieldError("name", "Enter the name"));
    }
    var born = TypedBirthDate.read(typed.month(), typed.day(), typed.year(), LocalDate.ofInstant(clock.instant(), place.zoneId()));
    if (born.error() != null) {
      errors.add(new FieldError(born.error().field(), "Enter their birth date: month, day and a year of four digits"));
    }
    var phone = Identity.phone(typed.phone(), place.country).orElse(null);
    var email = Identity.email(typed.email()).orElse(null);
    if (phone == null && !typed.phone().isEmpty()) {
      errors.add(new FieldError("phone", "Enter a phone number with its area code"));
    }
    if (email == null && !typed.email().isEmpty()) {
      errors.add(new FieldError("email", "Enter an address such as name@example.com"));
    }
    if (typed.phone().isEmpty() && typed.email().isEmpty()) {
      errors.add(new FieldError("phone", "Enter a phone number or an e-mail address"));
    }
    return errors.isEmpty()
        ? new Result(new Known(clients.recognise(new Identity(typed.name(), born.date(), email, phone)).id, email, phone), errors)
        : new Result(null, errors);
  }

  private List<Contact> contacts(Client client) {
    return person.records(client.id).stream().flatMap(record -> clients.contacts(record).stream()).toList();
  }

  private long visits(Client client) {
    return (long) clients.getEntityManager().createNativeQuery("SELECT count(*) FROM appointment WHERE client_id IN (:records)"
            + " AND starts_at IS NOT NULL AND state NOT IN ('CANCELLED', 'DECLINED', 'EXPIRED')", Long.class)
        .setParameter("records", person.records(client.id)).getSingleResult();
  }

  private static String first(List<Contact> contacts, String kind) {
    return contacts.stream().filter(contact -> contact.kind().equals(kind)).map(Contact::value).findFirst().orElse(null);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
