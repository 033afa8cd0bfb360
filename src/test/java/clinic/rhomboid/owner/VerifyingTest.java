package clinic.rhomboid.owner;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.audit.Anchors;
import clinic.rhomboid.notes.Treated;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner asks whether the trail is whole, and one client's record with it. */
@QuarkusTest
class VerifyingTest {

  private static final String PAGE = "/owner/trail/verification";

  @Inject Database database;
  @Inject Anchors anchors;
  @Inject Treated treated;

  private Visitor owner;

  @BeforeEach
  void waitForTheSealer() throws InterruptedException {
    owner = Visitor.as("owner@rhomboid.test");
    owner.get(PAGE);
    for (var tries = 0; tries < 100 && database.count("trail_unsealed") > 0; tries++) {
      Thread.sleep(100);
    }
  }

  @Test
  void aWholeTrailIsCalledWholeAndTheVerificationIsOnTheTrail() {
    var anchor = anchors.current().orElseThrow().toString();
    verify(anchor).then().statusCode(200).body(containsString("The trail is whole"), containsString(anchor));
    assertEquals("owner@rhomboid.test", database.column("SELECT actor FROM trail WHERE action = 'verify'"
        + " AND detail LIKE '%whole' ORDER BY id DESC").get(0));
  }

  @Test
  void anAnchorThatTheTrailDoesNotHoldIsToldInPlainWords() {
    verify("1-" + "ab".repeat(32)).then().body(containsString("The trail is not whole"), containsString("rewritten there or before"));
    verify("999999999-" + "ab".repeat(32)).then().body(containsString("were deleted"));
    verify("").then().body(containsString("The trail is whole"), not(containsString("Compared with")));
  }

  @Test
  void halfAnAnchorIsSentBackWithWhatToDo() {
    owner.post(PAGE, Map.of("anchor", "1234-abc")).then().statusCode(422)
        .body(containsString("Paste the whole anchor"), containsString("1234-abc"));
  }

  @Test
  void aChangedEntryIsShown() {
    var entry = Long.valueOf(database.column("SELECT entry_id FROM trail_seal ORDER BY position DESC OFFSET 2 LIMIT 1").get(0));
    tamper("trail", "UPDATE trail SET subject = subject || '!' WHERE id = ?", entry);
    try {
      verify("").then().body(containsString("The trail is not whole"), containsString("does not match its seal"));
    } finally {
      tamper("trail", "UPDATE trail SET subject = left(subject, -1) WHERE id = ?", entry);
    }
    verify("").then().body(containsString("The trail is whole"));
  }

  @Test
  void aRecordWhoseSignedAnswersWereChangedOrReplacedIsNotWhole() {
    var slot = Api.someSlot("swedish", 60);
    var id = Api.book(Api.wish("A01", "swedish", 60, slot.start())).statusCode(201).extract().<String>path("id");
    var client = database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", id).get(0);
    verifyRecord(client).then().statusCode(200).body(containsString("The record is whole"), containsString("1 signed"));

    var revision = "(SELECT r.id FROM intake_revision r JOIN appointment a ON a.intake_id = r.intake_id WHERE a.id = cast(? AS uuid))";
    for (var change : new String[][] {
        {"answers = answers || '\\x00'", "answers = substring(answers FROM 1 FOR length(answers) - 1)"},
        {"signature = signature || '\\x00'", "signature = substring(signature FROM 1 FOR length(signature) - 1)"},
        {"signed_sha256 = signed_sha256 || '\\x00'", "signed_sha256 = substring(signed_sha256 FROM 1 FOR 32)"},
        {"signed_at = signed_at + interval '1 microsecond'", "signed_at = signed_at - interval '1 microsecond'"},
        {"consent_version = '0'", "consent_version = '1'"},
        {"number = number + 7", "number = number - 7"}}) {
      tamper("intake_revision", "UPDATE intake_revision SET " + change[0] + " WHERE id = " + revision, id);
      verifyRecord(client).then().body(containsString("The record is not whole"), containsString("changed after"));
      tamper("intake_revision", "UPDATE intake_revision SET " + change[1] + " WHERE id = " + revision, id);
    }
    verifyRecord(client).then().body(containsString("The record is whole"));
    // With its own digests made to fit, only what hangs in the trail tells.
    tamper("intake_revision", "UPDATE intake_revision SET answers = answers || '\\x00', answers_sha256 = sha256(answers || '\\x00'),"
        + " signed_sha256 = NULL WHERE id = " + revision, id);
    verifyRecord(client).then().body(containsString("deleted or replaced"), not(containsString("changed after")));
    // Nobody could open them any more.
    tamper("intake_revision", "UPDATE intake_revision SET answers = substring(answers FROM 1 FOR length(answers) - 1)"
        + " WHERE id = " + revision, id);
  }

  @Test
  void aRecordWhoseSignedNoteWasChangedOrDeletedIsNotWhole() {
    var person = treated.person();
    Treated.note(person, "Plan");
    var client = treated.client(person).toString();
    verifyRecord(client).then().statusCode(200).body(containsString("The record is whole"), containsString("2 signed"));

    tamper("clinical_document", "UPDATE clinical_document SET content = content || '\\x00',"
        + " sha256 = sha256(content || '\\x00' || signature) WHERE client_id = cast(? AS uuid)", client);
    // The database keeps its digest fitting, so it is the trail that tells.
    verifyRecord(client).then().body(containsString("The record is not whole"), containsString("deleted or replaced"));
    tamper("clinical_document", "UPDATE clinical_document SET content = substring(content FROM 1 FOR length(content) - 1),"
        + " sha256 = sha256(substring(content FROM 1 FOR length(content) - 1) || signature)"
        + " WHERE client_id = cast(? AS uuid)", client);
    verifyRecord(client).then().body(containsString("The record is whole"));
    tamper("clinical_document", "DELETE FROM clinical_document WHERE client_id = cast(? AS uuid)", client);
    verifyRecord(client).then().body(containsString("The record is not whole"), containsString("deleted or replaced"));
  }

  private Response verify(String anchor) {
    owner.post(PAGE, Map.of("anchor", anchor)).then().statusCode(303);
    return owner.get(PAGE);
  }

  private Response verifyRecord(String client) {
    return owner.post("/owner/trail/clients/" + client + "/verification", Map.of());
  }

  private void tamper(String table, String sql, Object parameter) {
    database.execute("ALTER TABLE " + table + " DISABLE TRIGGER " + table + "_never_changes");
    assertEquals(1, database.execute(sql, parameter));
    database.execute("ALTER TABLE " + table + " ENABLE TRIGGER " + table + "_never_changes");
  }
}
