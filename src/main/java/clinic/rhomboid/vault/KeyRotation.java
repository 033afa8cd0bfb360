package clinic.rhomboid.vault;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Wraps every key again with the current master key, in short transactions beside the clinic's work. What the keys sealed
 * is not touched. Stopped halfway it goes on where it was, and two at once do each key once.
 */
@ApplicationScoped
public class KeyRotation {

  private static final int AT_ONCE = 500;

  private final EntityManager entities;
  private final MasterKeys masters;

  KeyRotation(EntityManager entities, MasterKeys masters) {
    this.entities = entities;
    this.masters = masters;
  }

  /** Runs to the end, and says how many keys it wrapped again. */
  public long run() {
    long done = 0;
    int last;
    do {
      last = QuarkusTransaction.requiringNew().call(this::someDataKeys);
      done += last;
    } while (last > 0);
    // The clinic's own secret comes last: while it is under the old key, no start can do without that one.
    return done + QuarkusTransaction.requiringNew().call(this::secrets);
  }

  private int someDataKeys() {
    return wrapAgain(waiting("data_key", DataKey.class), key -> {
      key.wrapped = again(key.wrapped, key.wrappedBy, key.id.toString());
      key.wrappedBy = masters.currentId();
    });
  }

  private int secrets() {
    return wrapAgain(waiting("secret", WrappedSecret.class), secret -> {
      secret.wrapped = again(secret.wrapped, secret.wrappedBy, secret.name);
      secret.wrappedBy = masters.currentId();
    });
  }

  private byte[] again(byte[] wrapped, String wrappedBy, String name) {
    return masters.wrap(masters.unwrap(wrapped, wrappedBy, name), name);
  }

  private <T> List<T> waiting(String table, Class<T> type) {
    // A row that another one is just wrapping is that one's.
    Stream<?> rows = entities.createNativeQuery("SELECT * FROM " + table
            + " WHERE wrapped_by <> :current LIMIT " + AT_ONCE + " FOR UPDATE SKIP LOCKED", type)
        .setParameter("current", masters.currentId())
        .getResultStream();
    return rows.map(type::cast).toList();
  }

  private static <T> int wrapAgain(List<T> rows, Consumer<T> change) {
    rows.forEach(change);
    return rows.size();
  }
}
