package clinic.rhomboid.owner;

import clinic.rhomboid.audit.Entry;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The trail as people read it: names instead of ids. */
@ApplicationScoped
class TrailWords {

  private static final int SHOWN = 100;
  private static final String DENIED = "denied";
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm:ss", Locale.US);
  private static final Map<String, String> ACTIONS = Map.ofEntries(
      Map.entry("sign in", "Signed in"), Map.entry("sign out", "Signed out"), Map.entry("book", "Booked"),
      Map.entry("move", "Moved"), Map.entry("cancelled", "Cancelled"), Map.entry("declined", "Declined"),
      Map.entry("expired", "Let lapse"), Map.entry("accept", "Accepted"), Map.entry("read", "Read"),
      Map.entry("erase", "Erased"), Map.entry("restrict", "Restricted"), Map.entry("lift restriction", "Lifted the restriction"),
      Map.entry("search", "Searched"), Map.entry("change", "Changed"), Map.entry("confirm copy", "Confirmed a copy"));

  private final Trail trail;
  private final Clients clients;

  TrailWords(Trail trail, Clients clients) {
    this.trail = trail;
    this.clients = clients;
  }

  List<Clinic.Did> latest(ZoneId zone, Map<String, String> people) {
    var entries = trail.latest(SHOWN);
    var named = named(entries);
    return entries.stream().map(entry -> {
      var refused = DENIED.equals(entry.detail());
      var action = ACTIONS.getOrDefault(entry.action(), entry.action());
      return new Clinic.Did(AT.format(entry.at().atZone(zone)), people.getOrDefault(entry.actor(), entry.actor()),
          refused ? "Refused: " + entry.action() : action, on(entry, named), refused ? null : entry.detail(), refused);
    }).toList();
  }

  private Map<String, String> named(List<Entry> entries) {
    var ids = new HashSet<UUID>();
    entries.stream().map(Entry::clientId).filter(Objects::nonNull).map(UUID::fromString).forEach(ids::add);
    return clients.list("id in ?1", ids).stream()
        .collect(Collectors.toMap(client -> client.id.toString(), (Client client) -> client.name));
  }

  private static String on(Entry entry, Map<String, String> named) {
    var kind = entry.subject().split(" ", 2)[0];
    var subject = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    var client = named.get(entry.clientId());
    return client == null ? subject : subject + " of " + client;
  }
}
