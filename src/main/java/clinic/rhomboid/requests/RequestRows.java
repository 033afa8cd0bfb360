package clinic.rhomboid.requests;

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
   * @param opened whether the reader may know what is wrong
   */
  RequestRow of(ClientRequest request, boolean opened, Attempt attempt) {
    var client = clients.findById(request.clientId);
    var zone = locations.only().zoneId();
    var tried = request.id.equals(attempt.id());
    return new RequestRow(request.id, client.id, client.name, request.kind.word,
        at(request.askedAt, zone), opened ? requests.words(request, client) : null, request.doneAt == null ? null : at(request.doneAt, zone),
        tried ? attempt.typed() : "", tried ? attempt.errors().get(0).message() : null);
  }

  private static String at(Instant instant, ZoneId zone) {
    return AT.format(instant.atZone(zone));
  }
}
