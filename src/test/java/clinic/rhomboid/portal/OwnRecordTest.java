package clinic.rhomboid.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record is its client's: no address leads to another's. */
@QuarkusTest
class OwnRecordTest {

  private static final String INTAKES =
      "SELECT r.id FROM intake_revision r JOIN appointment v ON v.intake_id = r.intake_id WHERE v.id = cast(? AS uuid)";

  @Inject Codes codes;
  @Inject Database database;

  @Test
  void showsEachSignedIntakeInTheClientsWords() {
    var person = Person.booked();
    var id = database.column(INTAKES, person.visitId).get(0);
    var home = person.atHome(codes);
    home.get("/me").then().body(containsString("/me/intakes/" + id));
    home.get("/me/intakes/" + id).then().statusCode(200).body(containsString("Where does it bother you?"),
        containsString("Signed Name"), containsString("Consent version 1"));
    assertEquals(1, database.count("trail WHERE action = 'read' AND subject = ?", "intake " + id));
  }

  @Test
  void anothersIntakeIs404AndOnTheTrail() {
    var mine = Person.booked();
    var id = database.column(INTAKES, Person.booked().visitId).get(0);
    mine.atHome(codes).get("/me/intakes/" + id).then().statusCode(404).body(not(containsString("Signed Name")));
    assertEquals(1, database.count("trail WHERE detail = 'denied' AND subject = ?", "intake " + id));
  }

  @Test
  void theFilesAreOnesOwn() {
    var mine = Person.booked();
    var other = Person.booked();
    var json = mine.atHome(codes).get("/me/record.json?client=" + other.visitId).then().statusCode(200).extract().asString();
    assertTrue(json.contains(mine.visitId) && json.contains(mine.email()));
    assertTrue(!json.contains(other.visitId) && !json.contains(other.email()) && !json.contains(other.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/calendar.ics", "/move", "/proof"})
  void anothersVisitOpensByNothingThatIsNotItsLink(String page) {
    var mine = Person.booked();
    var other = Person.booked();
    var home = mine.atHome(codes);
    var before = database.count("trail WHERE action = 'open link' AND detail = 'denied'");
    for (var guess : List.of(other.visitId, other.token.substring(1), other.token.toLowerCase() + "x")) {
      home.get("/visits/" + guess + page).then().statusCode(404).body(not(containsString(other.name())));
    }
    assertTrue(database.count("trail WHERE action = 'open link' AND detail = 'denied'") >= before + 3);
    assertEquals(0, database.count("trail WHERE subject LIKE ?", "%" + other.token.substring(1) + "%"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me/record.json", "/me/record.pdf", "/me/corrections", "/me/deletion",
      "/me/intakes/00000000-0000-0000-0000-000000000000"})
  void strangersAreSentToTheDoor(String page) {
    var answer = new Visitor().get(page);
    assertEquals(303, answer.statusCode());
    assertEquals("/me", answer.header("Location").replaceFirst("https?://[^/]*", ""));
  }

  @Test
  void leavingEndsIt() {
    var home = Person.booked().atHome(codes);
    home.get("/me");
    home.post("/me/leaving", Map.of()).then().statusCode(303);
    home.get("/me/record.json").then().statusCode(303);
    home.get("/me").then().body(containsString("Mail me a code"));
  }

  @Test
  void anOldCookieIsDeadAfterLeaving() {
    var person = Person.booked();
    var home = person.atHome(codes);
    assertEquals(1, sessions(person));
    home.get("/me");
    home.post("/me/leaving", Map.of());
    assertEquals(0, sessions(person));
  }

  @Test
  void halfAnHourWithoutALookEndsIt() {
    var person = Person.booked();
    var home = person.atHome(codes);
    age(person, "29 minutes");
    home.get("/me/record.json").then().statusCode(200);
    age(person, "30 minutes");
    home.get("/me/record.json").then().statusCode(303);
  }

  @Test
  void aCookieThatSomebodyPlantedIsNotTakenOver() {
    var person = Person.booked();
    var visitor = person.reader(codes);
    visitor.get("/me/person");
    var answer = visitor.post("/me/person", person.birthDate());
    var first = answer.cookie("rhomboid-client");
    var second = person.atHome(codes);
    second.get("/me");
    assertEquals(2, database.column("SELECT DISTINCT encode(token_hash, 'hex') FROM client_session s JOIN appointment v"
        + " ON v.client_id = s.client_id WHERE v.id = cast(? AS uuid)", person.visitId).size());
    assertEquals(0, database.count("client_session WHERE encode(token_hash, 'escape') = ?", first));
    assertTrue(answer.detailedCookie("rhomboid-client").isHttpOnly());
    assertEquals("Lax", answer.detailedCookie("rhomboid-client").getSameSite());
  }

  private long sessions(Person person) {
    return database.count("client_session s JOIN appointment v ON v.client_id = s.client_id WHERE v.id = cast(? AS uuid)",
        person.visitId);
  }

  private void age(Person person, String time) {
    database.execute("UPDATE client_session SET last_seen_at = last_seen_at - cast(? AS interval) WHERE client_id ="
        + " (SELECT client_id FROM appointment WHERE id = cast(? AS uuid))", time, person.visitId);
  }
}
