package clinic.rhomboid.takeout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Everything of the clinic in one file. */
@QuarkusTest
class TakeoutTest {

  private static final String OWNER = "owner@rhomboid.test";

  @Inject Database database;

  @Test
  void theBooksComeWithoutAnythingOfHealth() throws IOException {
    var email = booked();
    var files = taken(Map.of());
    assertTrue(files.get("tables/client_contact.csv").contains(email));
    assertTrue(files.get("tables/room.csv").startsWith("id,location_id,name"));
    assertTrue(files.get("README.txt").contains("tables/appointment.csv: visits"));
    assertTrue(files.keySet().stream().noneMatch(name -> name.startsWith("records/") || name.contains("session") || name.contains("data_key")));
    assertFalse(files.get("tables/account.csv").contains("password") || files.get("tables/account.csv").contains("$2"));
    assertFalse(files.get("tables/intake_revision.csv").split("\n")[0].contains("answers"));
    assertFalse(String.join("", files.values()).contains("\"painNow\""));
    assertFalse(String.join("", files.values()).contains("BOOK_NORMALLY"));
    assertFalse(files.get("tables/appointment.csv").contains("best fit"));
  }

  @Test
  void theRecordsComeWithAReasonAloneAndEverybodyHearsOfIt() throws IOException {
    var email = booked();
    var client = database.column("SELECT client_id FROM client_contact WHERE value = ?", email).get(0);
    var owner = Visitor.as(OWNER);
    owner.get("/owner/export");
    owner.post("/owner/export", Map.of("records", "on")).then().statusCode(422).body(containsString("Say why"), containsString("checked"));
    var mails = mails();
    var files = taken(Map.of("records", "on", "reason", "DUTY"));
    var record = JsonPath.from(files.get("records/" + client + ".json"));
    assertEquals(Api.answers("A01").get("complaint").get("painNow").asInt(), record.getInt("intakes[0].answers.complaint.painNow"));
    assertTrue(files.get("tables/intake_revision.csv").contains("painNow"));
    assertEquals(1, database.count("trail WHERE actor = ? AND action = 'export' AND subject = ?", OWNER, "record " + client));
    assertEquals(mails + 1, mails());
  }

  @Test
  void aRecordUnderLockStaysSo() throws IOException {
    var email = booked();
    var client = database.column("SELECT client_id FROM client_contact WHERE value = ?", email).get(0);
    // Whatever is sealed under the client's key will do.
    database.execute("UPDATE client SET restricted_at = now(), erase_after = current_date + 400, birth_date = DATE '1900-01-01',"
        + " name = 'Restricted', sealed_identity = (SELECT r.answers FROM intake_revision r JOIN intake n ON n.id = r.intake_id"
        + " WHERE n.client_id = client.id LIMIT 1) WHERE id = cast(? AS uuid)", client);
    try {
      var files = taken(Map.of("records", "on", "reason", "OWN_COPY"));
      assertFalse(files.containsKey("records/" + client + ".json"));
      assertTrue(files.get("tables/intake_revision.csv").contains("(under lock)"));
    } finally {
      database.execute("UPDATE client SET restricted_at = NULL, erase_after = NULL, birth_date = DATE '1980-01-01',"
          + " name = 'Unlocked', sealed_identity = NULL WHERE id = cast(? AS uuid)", client);
    }
  }

  private long mails() {
    return database.count("message WHERE kind = 'CLINIC_EXPORTED' AND recipient = ?", OWNER);
  }

  /** Somebody new with signed answers; the answer is their address. */
  private static String booked() {
    var wish = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    Api.book(wish).statusCode(201);
    return wish.at("/client/email").asText();
  }

  private static Map<String, String> taken(Map<String, String> form) throws IOException {
    var owner = Visitor.as(OWNER);
    owner.get("/owner/export");
    var answer = owner.post("/owner/export", form);
    answer.then().statusCode(200).contentType("application/zip").header("Content-Disposition", "attachment; filename=\"clinic.zip\"");
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
