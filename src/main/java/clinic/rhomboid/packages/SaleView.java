package clinic.rhomboid.packages;

import java.util.List;
import java.util.UUID;

/**
 * What can be sold to a client.
 *
 * @param error what stood in the way, or null
 */
public record SaleView(UUID clientId, String client, List<Offer> offers, String error) {

  public record Offer(UUID id, String name, String what) {}
}
