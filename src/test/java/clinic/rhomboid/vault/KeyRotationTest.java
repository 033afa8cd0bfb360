package clinic.rhomboid.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.PostgresTestResource;
import clinic.rhomboid.Together;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The drill: a second process wraps every key by another master key while this app, which knows both, goes on reading,
 * sealing and booking.
 */
@QuarkusTest
class KeyRotationTest {

  private static final String SIGNED_ROWS = """
      SELECT string_agg(t, ';' ORDER BY t) FROM (
        SELECT 'a' || id || xmin || ctid || encode(answers_sha256, 'hex') || md5(answers) || md5(signature)
          || coalesce(encode(signed_sha256, 'hex'), '') FROM intake_revision
        UNION ALL SELECT 's' || id || xmin || ctid || md5(result) FROM screening_result
        UNION ALL SELECT 'd' || id || xmin || ctid || md5(reason) FROM review_decision) AS r (t)
      WHERE substr(t, 2, 36)::uuid = ANY (string_to_array(?, ',')::uuid[])""";

  @Inject Database database;
  @Inject EntityManager entities;
  @Inject KeyRotation back;
  @Inject Vault vault;

  private final MasterKeys old = new MasterKeys(PostgresTestResource.KEY, List.of());
  private final MasterKeys fresh = new MasterKeys(PostgresTestResource.OTHER_KEY, List.of());
  private final MasterKeys both = new MasterKeys(PostgresTestResource.OTHER_KEY, List.of(PostgresTestResource.KEY));

  @BeforeEach
  @AfterEach
  void everythingIsUnderTheAppsOwnKey() {
    back.run();
    assertEquals(0, under(fresh));
  }

  @Test
  void keysAreChangedWhileTheClinicReadsSealsAndBooks() throws Exception {
    var sealed = keys(700).stream().map(key -> seal(vault, key)).toList();
    var rows = signedIds();
    var before = signedRows(rows);

    var finished = new AtomicBoolean();
    var work = Executors.newFixedThreadPool(2);
    try {
      var reading = work.submit(until(finished,
          () -> sealed.forEach(value -> assertEquals("words", open(vault, value)))));
      var booking = work.submit(until(finished, this::bookAndReadByLink));
      var counts = Together.<Long>all(List.of(rotation(both)::run, rotation(both)::run));
      finished.set(true);
      assertTrue(reading.get() > 0 && booking.get() > 0, "worked beside the rotation");
      assertTrue(counts.get(0) + counts.get(1) >= 701, counts::toString);
    } finally {
      finished.set(true);
      work.shutdown();
    }

    // What the app itself wrapped meanwhile is still under its own key, and one more run finds it.
    rotation(both).run();
    assertEquals(0, under(old));
    assertEquals(before, signedRows(rows));
    sealed.forEach(value -> {
      assertEquals("words", open(new Vault(entities, fresh), value));
      assertThrows(SealBrokenException.class, () -> open(new Vault(entities, old), value));
    });
    assertEquals("words", open(vault, sealed.get(0)), "the app, which knows both, reads on");
  }

  @Test
  void eachKeyIsWrappedAgainOnceThoughTwoRunAtOnce() {
    keys(600);
    var all = under(old);
    var counts = Together.<Long>all(List.of(rotation(both)::run, rotation(both)::run));
    assertEquals(all, counts.get(0) + counts.get(1));
    assertEquals(0, rotation(both).run());
  }

  @Test
  void whatAnotherOneWasHoldingIsFoundByTheNextRun() {
    var held = keys(5).get(2);
    database.rolledBack(connection -> {
      Database.execute(connection, "UPDATE data_key SET wrapped = wrapped WHERE id = ?", held);
      rotation(both).run();
      assertEquals(1, under(old));
    });
    assertEquals(1, rotation(both).run());
    assertEquals("words", open(new Vault(entities, fresh), seal(vault, held)));
  }

  @Test
  void theClinicsLinksOutliveAChangeOfKeys() {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    var token = Api.token(Api.book(body).statusCode(201));
    var secrets = new Secrets(entities, both, new KeyInventory(entities, both));
    rotation(both).run();
    secrets.open(null);
    var again = new Secrets(entities, fresh, new KeyInventory(entities, fresh));
    again.open(null);
    var visit = UUID.fromString(Api.visit(token).statusCode(200).extract().path("id"));
    assertEquals(token, new Tokens(again).ofLink("visit", visit, 1));
    assertArrayEquals(secrets.fingerprint("test", "a"), again.fingerprint("test", "a"));
  }

  @Test
  void aKeyThatIsNotThisDatabasesIsToldWithBothFingerprints() {
    keys(1);
    var wrong = assertThrows(WrongKeyException.class, () -> new Secrets(entities, fresh, new KeyInventory(entities, fresh)).open(null));
    assertTrue(wrong.getMessage().contains("sealed by the key " + old.currentId() + ", and set is " + fresh.currentId()),
        wrong.getMessage());
    assertEquals(0, wrong.getStackTrace().length);
  }

  @Test
  void aKeyTakenAwayTooEarlyIsMissedAtTheStartAndNotAtTheFirstClient() {
    rotation(both).run();
    var forgotten = keys(1).get(0);
    assertEquals(old.currentId(), database.column("SELECT wrapped_by FROM data_key WHERE id = ?", forgotten).get(0));
    assertThrows(WrongKeyException.class, () -> new Secrets(entities, fresh, new KeyInventory(entities, fresh)).open(null));
  }

  private KeyRotation rotation(MasterKeys masters) {
    return new KeyRotation(entities, masters);
  }

  /** Books a visit and reads it by its link and as the therapist's day: all of it seals or opens something. */
  private void bookAndReadByLink() {
    var booked = Api.book(Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start()));
    if (booked.extract().statusCode() == 409) {
      return;
    }
    Api.visit(Api.token(booked.statusCode(201))).statusCode(200);
    Visitor.as("ana@rhomboid.test").get("/therapist").then().statusCode(200);
  }

  private static Callable<Integer> until(AtomicBoolean finished, Runnable work) {
    return () -> {
      var times = 0;
      do {
        work.run();
        times++;
      } while (!finished.get());
      return times;
    };
  }

  private List<UUID> keys(int number) {
    return QuarkusTransaction.requiringNew().call(() ->
        Stream.generate(vault::newKey).limit(number).toList());
  }

  private static byte[] seal(Vault vault, UUID key) {
    return QuarkusTransaction.requiringNew().call(() -> vault.seal(key, "words", "answers"));
  }

  private static String open(Vault vault, byte[] sealed) {
    return QuarkusTransaction.requiringNew().call(() -> vault.open(sealed, "answers"));
  }

  private long under(MasterKeys masters) {
    return database.count("(SELECT wrapped_by FROM data_key UNION ALL SELECT wrapped_by FROM secret) k WHERE wrapped_by = ?",
        masters.currentId());
  }

  private String signedIds() {
    return String.join(",", database.column(
        "SELECT id FROM intake_revision UNION SELECT id FROM screening_result UNION SELECT id FROM review_decision"));
  }

  private String signedRows(String ids) {
    return database.column(SIGNED_ROWS, ids).get(0);
  }
}
