package clinic.rhomboid.owner;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.audit.Selection;
import clinic.rhomboid.time.Typed;
import java.net.URLEncoder;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** What an owner asks of the trail, as it was typed: shared by the page and its export. */
public class TrailQuery {

  /** A client's id, or part of a name. */
  @RestQuery String client;

  /** As the trail names who did something. */
  @RestQuery String person;

  @RestQuery String date;

  /** Any value: only what was refused. */
  @RestQuery String refused;

  @RestQuery Long before;

  public String client() {
    return text(client);
  }

  public String person() {
    return text(person);
  }

  public String date() {
    return text(date);
  }

  public boolean onlyRefused() {
    return !text(refused).isEmpty();
  }

  boolean dateIsWrong() {
    return !date().isEmpty() && Typed.date(date()).isEmpty();
  }

  long startingBefore() {
    return before == null ? Long.MAX_VALUE : before;
  }

  Optional<UUID> clientId() {
    return client().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(client())) : Optional.empty();
  }

  Selection selection(UUID client, ZoneId zone) {
    var day = Typed.date(date());
    return new Selection(client, person().isEmpty() ? null : person(),
        day.map(from -> from.atStartOfDay(zone).toInstant()).orElse(null),
        day.map(from -> from.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null), onlyRefused());
  }

  /** The same selection as part of an address, for this client. */
  String address(UUID client) {
    return List.of("client=" + (client == null ? "" : client), "person=" + URLEncoder.encode(person(), UTF_8),
            "date=" + URLEncoder.encode(date(), UTF_8), onlyRefused() ? "refused=on" : "").stream()
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
