package clinic.rhomboid.journey;

import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Begins a form with what this client signed last, for whoever has proven to be the client. */
@ApplicationScoped
class NextVisit {

  private final Clients clients;
  private final Returning returning;
  private final Beginning beginning;
  private final Locations locations;

  NextVisit(Clients clients, Returning returning, Beginning beginning, Locations locations) {
    this.clients = clients;
    this.returning = returning;
    this.beginning = beginning;
    this.locations = locations;
  }

  @Transactional
  Response begin(UUID clientId) {
    return returning.content(clients.findById(clientId))
        .map(content -> beginning.again(locations.only().id, content)).orElseGet(() -> Answer.goTo("/book"));
  }
}
