package clinic.rhomboid.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counting itself; what it means to a client is in {@link LimitedRequestsTest}. */
@QuarkusTest
class LimitsTest {

  private static final int POOL = 40;

  @Inject Limits limits;
  @Inject LapsedErasure erasure;
  @Inject Clock clock;
  @Inject Database database;
  @Inject EntityManager entities;

  @Inject
  @DataSource("limits")
  AgroalDataSource lines;

  private final String somebody = UUID.randomUUID().toString();

  @BeforeEach
  void turnOn() {
    QuarkusMock.installMockForType(new LimitSwitch("on", true), LimitSwitch.class);
  }

  @Test
  void oneTryTooManySaysHowLongToWait() {
    spend(Limit.PROOF_BY_TARGET, 5);
    var refusal = assertThrows(LimitExceededException.class, () -> spend(Limit.PROOF_BY_TARGET, 1)).refusal();
    assertTrue(refusal.seconds() > 600 && refusal.seconds() <= 720, refusal.toString());
    limits.spend(Limit.PROOF_BY_TARGET, somebody + " else");
    limits.spend(Limit.MAIL_BY_RECIPIENT, somebody);
  }

  @Test
  void onlyTheFirstRefusalOfAWindowIsWorthTelling() {
    spend(Limit.PROOF_BY_TARGET, 5);
    assertTrue(limits.refusal(Limit.PROOF_BY_TARGET, somebody).orElseThrow().first());
    assertFalse(limits.refusal(Limit.PROOF_BY_TARGET, somebody).orElseThrow().first());
  }

  @Test
  void aTryIsCountedOnOneNodeForAll() {
    var key = ByteBuffer.wrap(random());
    var here = new ClinicBuckets(lines, new Refused(clock), clock);
    var there = new ClinicBuckets(lines, new Refused(clock), clock);
    assertTrue(here.spend(2, Duration.ofHours(1), key).isEmpty());
    assertTrue(there.spend(2, Duration.ofHours(1), key).isEmpty());
    assertTrue(here.spend(2, Duration.ofHours(1), key).isPresent());
    assertTrue(there.spend(2, Duration.ofHours(1), key).isPresent());
    here.giveBack(2, Duration.ofHours(1), key);
    assertTrue(here.spend(2, Duration.ofHours(1), key).isEmpty());
  }

  @Test
  void aRollbackGivesNothingBack() {
    for (var i = 0; i < 5; i++) {
      QuarkusTransaction.begin();
      entities.createNativeQuery("SELECT 1").getSingleResult();
      spend(Limit.PROOF_BY_TARGET, 1);
      QuarkusTransaction.rollback();
    }
    assertThrows(LimitExceededException.class, () -> spend(Limit.PROOF_BY_TARGET, 1));
  }

  @Test
  void transactionsThatHoldEveryLineCountWithoutWaitingForAnother() {
    Callable<Boolean> transaction = () -> QuarkusTransaction.requiringNew().call(() -> {
      entities.createNativeQuery("SELECT cast(pg_sleep(0.3) AS text)").getSingleResult();
      limits.spend(Limit.BOOKING_BY_ADDRESS, somebody);
      return true;
    });
    assertTimeoutPreemptively(Duration.ofSeconds(25),
        () -> assertFalse(Together.all(Collections.nCopies(POOL, transaction)).contains(false)));
  }

  @Test
  void countsTogetherLoseNoTry() {
    Callable<Boolean> one = () -> limits.refusal(Limit.SIGN_IN_BY_ADDRESS, somebody).isEmpty();
    var passed = Together.all(Collections.nCopies(60, one)).stream().filter(Boolean::booleanValue).count();
    assertEquals(Limit.SIGN_IN_BY_ADDRESS.tries, passed);
  }

  @Test
  void aNodeCountsWhatIsFrequentWithoutTheDatabase() {
    var before = database.count("rate_limit");
    spend(Limit.READING_BY_ADDRESS, Limit.READING_BY_ADDRESS.tries);
    assertEquals(before, database.count("rate_limit"));
    assertThrows(LimitExceededException.class, () -> spend(Limit.READING_BY_ADDRESS, 100_000));
  }

  @Test
  void everyAddressOfAHouseholdsNetworkIsOneTarget() {
    assertEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    assertFalse(Network.of("2001:db8:1:2::1").equals(Network.of("2001:db8:1:3::1")));
    assertEquals("203.0.113.9", Network.of("203.0.113.9"));
    assertEquals("a:b@example.test", Network.of("a:b@example.test"));
  }

  @Test
  void theJobErasesOnlyWhatSaysNoMore() {
    limits.spend(Limit.PROOF_BY_TARGET, somebody);
    var kept = database.count("rate_limit WHERE expires_at > clock_timestamp()");
    database.execute("INSERT INTO rate_limit (id, expires_at) VALUES (?, clock_timestamp() - interval '1 second')", random());
    database.execute("INSERT INTO rate_limit (id, expires_at) VALUES (?, clock_timestamp() + interval '1 year')", random());
    erasure.erase();
    assertEquals(kept, database.count("rate_limit"));
    spend(Limit.PROOF_BY_TARGET, 4);
    assertThrows(LimitExceededException.class, () -> spend(Limit.PROOF_BY_TARGET, 1));
  }

  @Test
  void theDatabaseTakesNothingButHashes() {
    assertEquals("23514", database.refusal("INSERT INTO rate_limit (id) VALUES (convert_to('203.0.113.9', 'UTF8'))"));
  }

  @Test
  void onlyTheSampleClinicMayDoWithout() {
    assertFalse(new LimitSwitch("off", true).on());
    assertTrue(new LimitSwitch("off", false).on());
    assertTrue(new LimitSwitch("on", true).on());
  }

  private void spend(Limit limit, int times) {
    for (var i = 0; i < times; i++) {
      limits.spend(limit, somebody);
    }
  }

  private static byte[] random() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
