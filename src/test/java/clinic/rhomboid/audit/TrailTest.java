package clinic.rhomboid.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clinic.rhomboid.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrailTest {

  @Inject Trail trail;
  @Inject Sealer sealer;
  @Inject Database database;

  private final String subject = "record " + UUID.randomUUID();

  @Test
  void anEntryStandsWithWhatItDescribes() {
    QuarkusTransaction.requiringNew().run(() -> trail.record("ana", "read", subject, null, null));
    assertEquals(1, entries());
  }

  @Test
  void anEntryFallsWithWhatItDescribes() {
    assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
      trail.record("ana", "read", subject, null, null);
      throw new IllegalStateException();
    }));
    assertEquals(0, entries());
  }

  @Test
  void aDeniedAttemptStaysWhenTheAttemptIsRolledBack() {
    assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
      trail.denied("stranger", "read", subject);
      throw new IllegalStateException();
    }));
    assertEquals(1, entries());
  }

  @Test
  void nothingIsRecordedOutsideATransaction() {
    assertThrows(TransactionalException.class, () -> trail.record("ana", "read", subject, null, null));
  }

  @Test
  void everyEntryIsSealedOnce() {
    QuarkusTransaction.requiringNew().run(() -> trail.record("ana", "read", subject, null, null));
    sealer.seal();
    sealer.seal();
    assertEquals(1, database.count("trail_seal s JOIN trail t ON t.id = s.entry_id WHERE t.subject = ?", subject));
  }

  @Test
  void theSealerComesByItselfWithinSeconds() throws InterruptedException {
    QuarkusTransaction.requiringNew().run(() -> trail.record("ana", "read", subject, null, null));
    for (var tries = 0; tries < 100 && unsealed() > 0; tries++) {
      Thread.sleep(100);
    }
    assertEquals(0, unsealed());
  }

  private long entries() {
    return database.count("trail WHERE subject = ?", subject);
  }

  private long unsealed() {
    return database.count("trail_unsealed u JOIN trail t ON t.id = u.entry_id WHERE t.subject = ?", subject);
  }
}
