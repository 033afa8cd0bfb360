package clinic.rhomboid.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which entries of the trail somebody wants to see; null is no condition.
 *
 * @param from inclusive
 * @param to exclusive
 * @param denied only the refused attempts
 */
public record Selection(UUID client, String actor, Instant from, Instant to, boolean denied) {

  public static final Selection ALL = new Selection(null, null, null, null, false);

  /** The conditions for a query, each beginning with AND. Only what is asked for stands in it, so that an index fits. */
  String conditions() {
    var conditions = new ArrayList<String>();
    parameters().keySet().forEach(name -> conditions.add(" AND " + CONDITIONS.get(name)));
    return String.join("", conditions) + (denied ? " AND t.detail = 'denied'" : "");
  }

  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>();
    for (var part : List.of(new Part("client", client), new Part("actor", actor), new Part("from", from), new Part("to", to))) {
      if (part.value != null) {
        parameters.put(part.name, part.value);
      }
    }
    return parameters;
  }

  private static final Map<String, String> CONDITIONS = Map.of(
      "client", "t.client_id = :client", "actor", "t.actor = :actor", "from", "t.at >= :from", "to", "t.at < :to");

  private record Part(String name, Object value) {}
}
