package clinic.rhomboid.requests;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class RequestRows {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.US);

  private final ClientRequests requests;
  private final Clients clients;
  private final Locations locations;

  RequestRows(ClientRequests requests, Clients clients, Locations locations) {
    this.requests = requests;
    this.clients = clients;
    this.locations = locations;
  }

  /** An answer that comes back with its errors, or null when there was none. */
  record Attempt(UUID id, String typed, List<FieldError> errors) {

    static final Attempt NONE = new Attempt(null, "", List.of());
  }

  /**
   * These requests, with their clients looked up at once.
   *
   * @param opened whether the reader may know what is wrong
   */
  List<RequestRow> of(List<ClientRequest> asked, boolean opened, Attempt attempt) {
    var zone = locations.only().zoneId();
    var ids = asked.stream().map(request -> request.clientId).distinct().toList();
    var people = clients.list("id in ?1", ids).stream().collect(Collectors.toMap(client -> client.id, client -> client));
    return asked.stream().map(request -> row(request, people.get(request.clientId), zone, opened, attempt)).toList();
  }

  private RequestRow row(ClientRequest request, Client client, ZoneId zone, boolean opened, Attempt attempt) {
    var tried = request.id.equals(attempt.id());
    return new RequestRow(request.id, client.id, client.name, request.kind.word, at(request.askedAt, zone),
        opened ? requests.words(request, client) : null, request.doneAt == null ? null : at(request.doneAt, zone),
        tried ? attempt.typed() : "", tried ? attempt.errors().get(0).message() : null);
  }

  private static String at(Instant instant, ZoneId zone) {
    return AT.format(instant.atZone(zone));
  }
}
