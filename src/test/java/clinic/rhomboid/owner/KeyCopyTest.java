package clinic.rhomboid.owner;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import clinic.rhomboid.PostgresTestResource;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner is reminded of the key until they say that a copy is kept, and never sees the key itself. */
@QuarkusTest
class KeyCopyTest {

  private static final String REMINDER = "Keep a copy of the clinic’s key";
  private static final String FINGERPRINT = "630dcd29";

  @Inject Database database;

  @BeforeEach
  void nobodyHasConfirmed() {
    database.execute("DELETE FROM key_copy");
  }

  @Test
  void theReminderStaysUntilACopyIsConfirmed() {
    var owner = Visitor.as("owner@rhomboid.test");
    owner.get("/owner").then().statusCode(200).body(allOf(containsString(REMINDER), containsString(FINGERPRINT),
        containsString("not confirmed yet"), not(containsString(PostgresTestResource.KEY))));
    owner.post("/owner/key/confirmation", Map.of()).then().statusCode(303);
    owner.post("/owner/key/confirmation", Map.of()).then().statusCode(303);
    owner.get("/owner").then().body(allOf(not(containsString(REMINDER)), containsString("Wrapped by " + FINGERPRINT)));
    assertEquals(1, database.count("key_copy WHERE master_key_id = ? AND confirmed_by = 'owner@rhomboid.test'", FINGERPRINT));
  }

  @Test
  void theConfirmationIsInTheTrailOnce() {
    var before = entries();
    var owner = Visitor.as("owner@rhomboid.test");
    owner.get("/owner");
    owner.post("/owner/key/confirmation", Map.of());
    owner.post("/owner/key/confirmation", Map.of());
    assertEquals(before + 1, entries());
  }

  @Test
  void anotherKeyAsksAgain() {
    database.execute("INSERT INTO key_copy VALUES ('00000000', 'owner@rhomboid.test', now())");
    Visitor.as("owner@rhomboid.test").get("/owner").then().body(containsString(REMINDER));
  }

  @Test
  void theDeskMayNotConfirm() {
    var desk = Visitor.as("desk@rhomboid.test");
    desk.get("/desk");
    desk.post("/owner/key/confirmation", Map.of()).then().statusCode(403);
    assertEquals(0, database.count("key_copy"));
  }

  private long entries() {
    return database.count("trail WHERE action = 'confirm copy' AND subject = 'key " + FINGERPRINT + "'");
  }
}
