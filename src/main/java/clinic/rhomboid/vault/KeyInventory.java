package clinic.rhomboid.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which master key wraps how many keys. */
@ApplicationScoped
public class KeyInventory {

  private static final String COUNT = """
      SELECT wrapped_by, count(*) FROM (
        SELECT wrapped_by FROM data_key UNION ALL SELECT wrapped_by FROM secret) AS k GROUP BY wrapped_by""";

  private final EntityManager entities;
  private final MasterKeys masters;

  KeyInventory(EntityManager entities, MasterKeys masters) {
    this.entities = entities;
    this.masters = masters;
  }

  /** The fingerprint of the key that wraps from now on: the key itself is told nowhere. */
  public String currentId() {
    return masters.currentId();
  }

  /** How many keys each master key wraps. */
  @Transactional
  public Map<String, Long> wrapped() {
    Stream<?> rows = entities.createNativeQuery(COUNT, Tuple.class).getResultStream();
    var counts = new TreeMap<String, Long>();
    rows.map(Tuple.class::cast).forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
    return counts;
  }

  /** How many keys are still to be wrapped by the current one. */
  public long toWrapAgain() {
    return wrapped().entrySet().stream()
        .filter(count -> !count.getKey().equals(currentId())).mapToLong(Map.Entry::getValue).sum();
  }

  /**
   * @throws WrongKeyException when something is wrapped by a master key that is not set
   */
  void check() {
    var missing = new TreeSet<>(wrapped().keySet());
    missing.removeAll(masters.ids());
    if (!missing.isEmpty()) {
      throw WrongKeyException.of(masters, missing);
    }
  }
}
