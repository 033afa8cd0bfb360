package clinic.rhomboid.notes;

import static clinic.rhomboid.notes.Treated.ANA;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A letter to a physician, from the record to the post. */
@QuarkusTest
class LetterTest {

  @Inject Treated treated;
  @Inject Database database;
  @Inject Codes codes;

  @Test
  void aLetterIsDraftedFromWhatIsChosenOfTheRecordBelowWhatWasTyped() {
    var person = treated.person();
    Treated.note(person, "Plum-plan for next time");
    var note = database.column("SELECT id FROM clinical_document WHERE appointment_id = cast(? AS uuid)", person.visitId).get(0);
    post(person, "words", Map.of("words", List.of("Typed first"), "part", List.of("complaint", "visits", note)))
        .then().statusCode(303);
    get(person).then().statusCode(200).body(containsString("Typed first\n\nDear colleague,"), containsString(person.name()),
        containsString("In the client’s own answers:\n- Where: "), containsString("Swedish massage, 60 minutes, Ana Ruiz"),
        containsString("Plan: Plum-plan for next time"), containsString("Medium pressure"));
    var bare = treated.person();
    post(bare, "words", Map.of("part", List.of("findings"))).then().statusCode(303);
    get(bare).then().body(containsString("Dear colleague,"), not(containsString("own answers:")),
        not(containsString("Visits so far:")), containsString("gainst a massage"));
  }

  @Test
  void withoutTheClientsPermissionThereIsNoLetter() {
    var person = treated.person();
    post(person, "signature", Map.of("words", List.of("Dear doctor, kept-words"), "recipient", List.of("Dr. Quince"),
        "permission-on", List.of(Api.today().plusDays(1).toString()), "signature", List.of(Treated.NAME)))
        .then().statusCode(422).body(containsString("Enter who allowed this letter"), containsString("Enter how it was allowed"),
            containsString("Enter the day of the permission"), containsString("kept-words"), containsString("Draft saved"));
    assertEquals(0, database.count("clinical_document WHERE appointment_id = cast(? AS uuid)", person.visitId));
  }

  @Test
  void aSignedLetterIsLockedPrintedSentAndInTheClientsRecord() throws IOException {
    var person = treated.person();
    post(person, "signature", whole("Dear doctor, the medlar-shoulder <b>holds</b>")).then().statusCode(303);
    var id = database.column("SELECT id FROM clinical_document WHERE appointment_id = cast(? AS uuid)", person.visitId).get(0);
    assertEquals(0, database.count("clinical_document_draft WHERE appointment_id = cast(? AS uuid)", person.visitId));
    var ana = Visitor.as(ANA);
    try (var pdf = Loader.loadPDF(ana.get("/therapist/letters/" + id + "/letter.pdf").then().statusCode(200)
        .contentType("application/pdf").extract().asByteArray())) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      for (var words : List.of("Dear doctor, the medlar-shoulder <b>holds</b>", "Dr. Quince", person.name(), "Ana Ruiz",
          "With permission: The client, ", ", said at the visit")) {
        assertTrue(text.contains(words), text);
      }
    }
    send(id, Map.of("how", "MAIL", "to", "")).then().statusCode(422).body(containsString("Choose how it went out"),
        containsString("Enter who got it"));
    send(id, Map.of("how", "HANDED", "to", "The client, at the desk")).then().statusCode(303);
    get(person).then().body(containsString("Handed to the client, to The client, at the desk"));
    assertEquals(List.of("sign", "export", "send"), database.column(
        "SELECT action FROM trail WHERE subject = ? AND actor = ? ORDER BY id", "letter " + id, ANA));
    assertEquals(0, database.count("message WHERE appointment_id = cast(? AS uuid) AND kind <> 'CONFIRMED'", person.visitId));

    var home = person.atHome(codes);
    home.get("/me").then().body(containsString("Letters about you"), containsString("said at the visit"),
        containsString("Handed to the client"));
    var json = JsonPath.from(home.get("/me/record.json").asString());
    assertEquals("Dear doctor, the medlar-shoulder <b>holds</b>", json.getString("letters[0].words"));
    assertEquals("said at the visit", json.getString("letters[0].permission.how"));
    assertEquals("Handed to the client", json.getString("letters[0].sendings[0].how"));
  }

  @Test
  void anothersLetterIsNotThere() {
    var person = treated.person();
    post(person, "signature", whole("Dear doctor")).then().statusCode(303);
    var id = database.column("SELECT id FROM clinical_document WHERE appointment_id = cast(? AS uuid)", person.visitId).get(0);
    var ben = Visitor.as("ben@rhomboid.test");
    ben.get("/therapist/break-glass");
    ben.get("/therapist/visits/" + person.visitId + "/letter").then().statusCode(404);
    ben.post("/therapist/letters/" + id + "/sendings", Map.of("how", "FAX", "to", "Me")).then().statusCode(404);
    ben.get("/therapist/letters/" + id + "/letter.pdf").then().statusCode(404);
    assertEquals(2, database.count("trail WHERE detail = 'denied' AND actor = 'ben@rhomboid.test' AND subject = ?", "letter " + id));
  }

  private static Map<String, List<String>> whole(String words) {
    return Map.of("words", List.of(words), "recipient", List.of("Dr. Quince\n1 Orchard Street"), "permission-by",
        List.of("The client"), "permission-on", List.of(Api.today().minusDays(1).toString()), "permission-how",
        List.of("said at the visit"), "signature", List.of(Treated.NAME));
  }

  private static Response get(Person person) {
    return Visitor.as(ANA).get("/therapist/visits/" + person.visitId + "/letter");
  }

  private static Response post(Person person, String resource, Map<String, List<String>> fields) {
    var form = new HashMap<>(Map.of("version", List.of(Treated.version(get(person).asString()))));
    form.putAll(fields);
    return Visitor.as(ANA).postAll("/therapist/visits/" + person.visitId + "/letter/" + resource, form);
  }

  private static Response send(String letter, Map<String, String> fields) {
    var ana = Visitor.as(ANA);
    ana.get("/therapist/break-glass");
    return ana.post("/therapist/letters/" + letter + "/sendings", fields);
  }
}
