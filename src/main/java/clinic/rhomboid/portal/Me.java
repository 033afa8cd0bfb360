package clinic.rhomboid.portal;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.proof.Proof;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Whose pages these are: the client that this browser has proven to be, and nobody whom an address could name. */
@ApplicationScoped
class Me {

  static final String ACTOR = "client";

  private final ClientSessions sessions;
  private final Clients clients;
  private final Locations locations;
  private final Clock clock;

  Me(ClientSessions sessions, Clients clients, Locations locations, Clock clock) {
    this.sessions = sessions;
    this.clients = clients;
    this.locations = locations;
    this.clock = clock;
  }

  Optional<Client> known() {
    return sessions.current().filter(Proof::opensRecord).map(proof -> clients.findById(proof.clientId()));
  }

  /**
   * @throws WebApplicationException that leads to where the client can prove who they are
   */
  Client required() {
    return known().orElseThrow(() -> new WebApplicationException(to("/me")));
  }

  ClientTimes times() {
    return new ClientTimes(locations.only().zoneId());
  }

  /** The date where the clinic is. */
  LocalDate today() {
    return times().date(clock.instant());
  }

  static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
