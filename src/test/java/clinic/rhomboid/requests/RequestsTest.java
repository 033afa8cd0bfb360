package clinic.rhomboid.requests;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Corrections and deletions, from the client's page to the answer. */
@QuarkusTest
class RequestsTest {

  private static final String OWNER = "owner@rhomboid.test";

  @Inject Codes codes;
  @Inject Database database;

  @Test
  void aCorrectionIsReadByTheClientsTherapistOnlyAndAnsweredBehindTheCode() {
    var person = Person.booked();
    var home = correction(person, "The gooseberry-canary was my other knee");
    var id = request(person);
    var therapist = database.column("SELECT therapist_id FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0);
    var theirs = Visitor.as(therapist + "@rhomboid.test");
    var others = Visitor.as((therapist.equals("ana") ? "ben" : "ana") + "@rhomboid.test");

    theirs.get("/therapist/requests").then().body(containsString("gooseberry-canary"));
    assertEquals(1, database.count("trail WHERE action = 'read' AND subject = ?", "request " + id));
    others.get("/therapist/requests").then().body(not(containsString("gooseberry-canary")));
    others.post("/therapist/requests/" + id + "/completion", Map.of("answer", "Mine")).then().statusCode(404);
    assertEquals(1, database.count("trail WHERE detail = 'denied' AND subject = ?", "request " + id));
    Visitor.as(OWNER).get("/owner/requests").then()
        .body(containsString("Correction for " + person.name()), not(containsString("gooseberry-canary")));

    theirs.get("/therapist/requests");
    theirs.post("/therapist/requests/" + id + "/completion", Map.of("answer", " ")).then().statusCode(422)
        .body(containsString("Write what you did"));
    theirs.post("/therapist/requests/" + id + "/completion", Map.of("answer", "The greengage-canary is noted"))
        .then().statusCode(303);
    theirs.get("/therapist/requests").then().body(not(containsString("gooseberry-canary")));
    home.get("/me").then().body(containsString("greengage-canary"));
    assertEquals(1, database.count("message WHERE kind = 'REQUEST_DONE' AND recipient = ?", person.email()));
    assertEquals(0, database.count("message WHERE recipient = ? AND facts LIKE '%canary%'", person.email()));
  }

  @Test
  void theWordsAreCiphertext() {
    var person = Person.booked();
    correction(person, "mulberry-canary");
    assertEquals(0, database.count("client_request WHERE encode(words, 'escape') LIKE '%mulberry-canary%'"));
    assertEquals(1, database.count("client_request WHERE id = cast(? AS uuid) AND words IS NOT NULL", request(person)));
  }

  @Test
  void aDeletionIsAskedOnceAndDecidedByTheOwner() {
    var person = Person.booked();
    var home = person.atHome(codes);
    home.get("/me/deletion").then().body(containsString("The law obliges"));
    home.post("/me/deletion", Map.of()).then().statusCode(303);
    home.get("/me/deletion").then().body(containsString("You have asked already"));
    home.get("/me");
    home.post("/me/deletion", Map.of()).then().statusCode(303);
    var id = request(person);
    var owner = Visitor.as(OWNER);
    owner.get("/owner/requests").then().body(containsString("Deletion for " + person.name()));
    owner.post("/owner/requests/" + id + "/completion", Map.of("answer", "Bills stay for some years.")).then().statusCode(303);
    home.get("/me").then().body(containsString("Bills stay for some years."));
    assertEquals(1, database.count("trail WHERE action = 'answer request' AND actor = ? AND subject = ?", OWNER, "request " + id));
  }

  @Test
  void anEmptyCorrectionIsAskedAgainAndALongOneKept() {
    var home = Person.booked().atHome(codes);
    home.get("/me/corrections");
    home.post("/me/corrections", Map.of("words", " ")).then().statusCode(422).body(containsString("Tell us what is wrong"));
    home.post("/me/corrections", Map.of("words", "w".repeat(2001))).then().statusCode(422)
        .body(containsString("Shorten this"), containsString("w".repeat(2001)));
  }

  @Test
  void theFrontDeskSeesNeitherList() {
    var desk = Visitor.as("desk@rhomboid.test");
    assertEquals(403, desk.get("/owner/requests").statusCode());
    assertEquals(403, desk.get("/therapist/requests").statusCode());
    assertEquals(403, Visitor.as("ana@rhomboid.test").get("/owner/requests").statusCode());
  }

  private Visitor correction(Person person, String words) {
    var home = person.atHome(codes);
    home.get("/me/corrections");
    home.post("/me/corrections", Map.of("words", words)).then().statusCode(303);
    home.get("/me").then().body(containsString(words));
    return home;
  }

  private String request(Person person) {
    var ids = database.column("SELECT r.id FROM client_request r JOIN appointment v ON v.client_id = r.client_id"
        + " WHERE v.id = cast(? AS uuid)", person.visitId);
    assertTrue(ids.size() == 1, ids.toString());
    return ids.get(0);
  }
}
