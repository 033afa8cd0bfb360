package clinic.rhomboid.slots;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A room with one table or more. A single visit claims all of its tables.
 *
 * @param tables the tables' resources in the claims
 * @param features what the room has, such as {@code side_lying}
 * @param turnaround time to make the room ready after a visit, in whole seconds
 * @throws IllegalArgumentException when the room has no table or the turnaround is negative
 */
public record RoomSupply(int id, String name, List<Integer> tables, Set<String> features, Duration turnaround) {

  public RoomSupply {
    if (tables.isEmpty() || turnaround.isNegative()) {
      throw new IllegalArgumentException("A room has a table and a turnaround that is not negative: " + name);
    }
    tables = List.copyOf(tables);
    features = Set.copyOf(features);
  }
}
