package clinic.rhomboid.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The client whom a page of the front desk is about, by the id in its address or form. */
@ApplicationScoped
public class PickedClient {

  private static final URI SEARCH = URI.create("/desk/clients");

  private final Clients clients;

  PickedClient(Clients clients) {
    this.clients = clients;
  }

  /**
   * @throws WebApplicationException that leads to the search where nobody was picked yet
   * @throws NotFoundException when nobody has this id, or their record is closed
   */
  @Transactional
  public Client of(String id) {
    if (id == null || id.isBlank()) {
      throw new WebApplicationException(Response.seeOther(SEARCH).build());
    }
    try {
      return clients.findByIdOptional(UUID.fromString(id)).filter(client -> !client.closed())
          .orElseThrow(NotFoundException::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }
}
