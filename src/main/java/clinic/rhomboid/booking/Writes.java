package clinic.rhomboid.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Runs a booking verb as one transaction. A deadlock, or an overlap that only the database saw (a therapist of two
 * locations, whose days have different locks), runs it again: the second time it sees what the other one wrote.
 */
@ApplicationScoped
class Writes {

  private static final int TRIES = 4;
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of(
      "40P01", // deadlock detected
      "40001", // serialisation failure
      "23P01"); // the overlap guard

  <T> T inTransaction(Callable<T> verb) {
    for (var attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().call(verb);
      } catch (RuntimeException failed) {
        if (attempt == TRIES || !worthAnotherTry(failed)) {
          throw failed;
        }
      }
    }
  }

  private static boolean worthAnotherTry(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof StaleVisitException
          || cause instanceof SQLException sql && WORTH_ANOTHER_TRY.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
