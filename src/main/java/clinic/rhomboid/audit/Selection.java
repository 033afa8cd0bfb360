package clinic.rhomboid.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which entries of the trail somebody wants to see; null is no condition.
 *
 * @param from inclusive
 * @param to exclusive
 * @param denied only the refused attempts
 */
public record Selection(UUID client, String actor, Instant from, Instant to, boolean denied) {

  public static final Selection ALL = new Selection(null, null, null, null, false);

  private static final Map<String, String> CONDITIONS = Map.of(
      "client", "t.client_id = :client", "actor", "t.actor = :actor", "from", "t.at >= :from", "to", "t.at < :to");

  /** The conditions for a query, each beginning with AND. Only what is asked for stands in it, so that an index fits. */
  String conditions() {
    return parameters().keySet().stream().map(name -> " AND " + CONDITIONS.get(name)).collect(Collectors.joining())
        + (denied ? " AND t.detail = '" + Entry.DENIED + "'" : "");
  }

  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>();
    parameters.put("client", client);
    parameters.put("actor", actor);
    parameters.put("from", from);
    parameters.put("to", to);
    parameters.values().removeIf(Objects::isNull);
    return parameters;
  }
}
