package clinic.rhomboid.notes;

import static clinic.rhomboid.notes.Treated.ANA;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words for the days after a visit, from the therapist's press to the client's eyes. */
@QuarkusTest
class AfterCareTest {

  private static final String WORDS = "Ice the damson-shoulder";

  @Inject Treated treated;
  @Inject Database database;
  @Inject Codes codes;

  @Test
  void theMailHoldsALinkAndThePageAsksWhoIsThereFirst() {
    var person = recent();
    send(person, "", Map.of("words", WORDS)).then().statusCode(303);
    // A press that was made twice is one press.
    send(person, "", Map.of("words", WORDS)).then().statusCode(303);
    var mails = database.column("SELECT id FROM message WHERE kind = 'AFTER_CARE' AND appointment_id = cast(? AS uuid)"
        + " AND calendar IS NULL AND position('damson' IN facts) = 0", person.visitId);
    assertEquals(1, mails.size());
    Visitor.as("desk@rhomboid.test").get("/desk/outbox/" + mails.get(0)).then().statusCode(200)
        .body(containsString(person.page() + "/aftercare"), not(containsString("damson")));

    var browser = Visitor.stranger();
    browser.get(person.page()).then().statusCode(200).body(containsString("Your therapist has written to you"),
        not(containsString("damson")));
    var closed = browser.get(person.page() + "/aftercare");
    assertEquals(303, closed.statusCode());
    assertTrue(closed.header("Location").endsWith(person.page() + "/proof"), closed.header("Location"));
    browser.get(person.page() + "/proof");
    browser.post(person.page() + "/proof", person.otherDate()).then().statusCode(422);
    browser.get(person.page() + "/aftercare").then().statusCode(303);
    var proven = browser.post(person.page() + "/proof", person.birthDate());
    assertTrue(proven.header("Location").endsWith(person.page() + "/aftercare"), proven.header("Location"));
    browser.get(person.page() + "/aftercare").then().statusCode(200).body(containsString(WORDS), containsString("Ana Ruiz"));
    assertEquals(1, database.count("trail WHERE actor = 'client' AND action = 'read' AND subject = ?",
        "after-care " + person.visitId));
    // What is proven at one visit opens no other.
    var other = recent();
    send(other, "", Map.of("words", "Somebody else's words")).then().statusCode(303);
    browser.get(other.page() + "/aftercare").then().statusCode(303);

    var json = JsonPath.from(person.atHome(codes).get("/me/record.json").asString());
    assertEquals(List.of(WORDS), json.getList("afterCare.words"));
    assertEquals("23001", database.refusal(
        "UPDATE clinical_document SET content = '' WHERE appointment_id = cast(? AS uuid)", person.visitId));
  }

  @Test
  void chosenWordsGoBelowWhatWasTypedAndNothingIsSentYet() {
    var person = recent();
    send(person, "/words", Map.of("words", "Mine first", "part", "Warmth")).then().statusCode(200)
        .body(containsString("Mine first\n\nIf warmth feels good"));
    send(person, "", Map.of("words", " ")).then().statusCode(422).body(containsString("Write or choose"));
    send(person, "", Map.of("words", "x".repeat(10_001))).then().statusCode(422).body(containsString("10,000 can be kept"));
    assertEquals(0, database.count("clinical_document WHERE appointment_id = cast(? AS uuid)", person.visitId));
  }

  @Test
  void onlyTheVisitsOwnTherapistSendsAnyAndOnlyToSomebodyWithAnAddress() {
    var person = recent();
    var ben = Visitor.as("ben@rhomboid.test");
    ben.get("/therapist/break-glass");
    ben.post("/therapist/visits/" + person.visitId + "/aftercare", Map.of("words", WORDS)).then().statusCode(404);
    database.execute("UPDATE appointment SET contact_email = NULL, contact_phone = '+12125550100' WHERE id = cast(? AS uuid)",
        person.visitId);
    send(person, "", Map.of("words", WORDS)).then().statusCode(409).body(containsString("no e-mail address"));
    assertEquals(0, database.count("clinical_document WHERE appointment_id = cast(? AS uuid)", person.visitId));
  }

  /** Over, and so lately that the visit's link still opens. */
  private Person recent() {
    var person = treated.person();
    database.execute("UPDATE appointment SET starts_at = now() - interval '2 days',"
        + " ends_at = now() - interval '2 days' + make_interval(mins => minutes) WHERE id = cast(? AS uuid)", person.visitId);
    return person;
  }

  private static Response send(Person person, String resource, Map<String, String> fields) {
    var ana = Visitor.as(ANA);
    ana.get("/therapist/break-glass");
    return ana.post("/therapist/visits/" + person.visitId + "/aftercare" + resource, fields);
  }
}
