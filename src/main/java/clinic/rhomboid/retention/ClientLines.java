package clinic.rhomboid.retention;

import clinic.rhomboid.clients.Contact;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;

/** Clients as the owner finds them, with phone numbers as people write them. */
@ApplicationScoped
class ClientLines {

  private final Clients clients;
  private final Locations locations;

  ClientLines(Clients clients, Locations locations) {
    this.clients = clients;
    this.locations = locations;
  }

  ClientLine of(Client client) {
    var country = locations.only().country;
    return ClientLine.of(client, clients.contacts(client.id).stream().map(Contact::value).sorted()
        .map(contact -> contact.startsWith("+") ? Identity.phoneForPeople(contact, country) : contact).toList());
  }
}
