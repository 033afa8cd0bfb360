package clinic.rhomboid.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Everything about a client, to take away. */
@QuarkusTest
class RecordFilesTest {

  /** Each table that leads to a client, and where its data is in the file, or why it is not. */
  private static final Map<String, String> COVERED = new TreeMap<>(Map.ofEntries(
      Map.entry("absence_proposal", "visits.proposals"),
      Map.entry("appointment", "visits"),
      Map.entry("break_glass", "accesses; the therapist's reason is written for the owner to judge"),
      Map.entry("claim", "the times of visits again"),
      Map.entry("client_code", "a one-time code: nothing about the client but the address"),
      Map.entry("client_contact", "person.contacts"),
      Map.entry("client_request", "requests"),
      Map.entry("client_session", "a browser that is open now: a hash"),
      Map.entry("client_package", "packages"),
      Map.entry("couple", "that a second visit belongs to one of the visits; it is somebody else's"),
      Map.entry("package_entry", "packages.uses"),
      Map.entry("series", "the visits again, that they were booked together"),
      Map.entry("series_visit", "the visits again"),
      Map.entry("clinical_document", "notes, afterCare, letters"),
      Map.entry("clinical_document_draft", "words a therapist has not signed yet, which may still change or go"),
      Map.entry("desk_note", "deskNotes"),
      Map.entry("draft", "empty once it has led to a visit"),
      Map.entry("draft_device", "hashes of browsers"),
      Map.entry("follow_up", "followUps"),
      Map.entry("form_handover", "hashes of addresses that worked once"),
      Map.entry("household_bond", "whom the desk was told the client belongs to: who they are is theirs to ask"),
      Map.entry("idempotency", "hashes of requests"),
      Map.entry("imported_visit", "hashes of lines of a file"),
      Map.entry("intake", "intakes"),
      Map.entry("intake_revision", "intakes, consents"),
      Map.entry("kiosk", "hashes of a tablet's cookies"),
      Map.entry("message", "messages"),
      Map.entry("overruling", "visits.exceptions"),
      Map.entry("rescreening", "what new rules made of visits: the states that stand under accesses"),
      Map.entry("reminder", "the times of messages again"),
      Map.entry("review_decision", "visits.decisions"),
      Map.entry("review_question", "visits.questions"),
      Map.entry("review_sign_off", "accesses: that a therapist has read the answers"),
      Map.entry("screening_result", "intakes.outcomes"),
      Map.entry("trail", "accesses"),
      Map.entry("visit_change", "what was done to a visit last: stands under accesses"),
      Map.entry("waitlist_entry", "waits"),
      Map.entry("waitlist_offer", "waits.offers")));

  @Inject Codes codes;
  @Inject Database database;

  @Test
  void noTableThatLeadsToAClientIsForgotten() {
    var leading = database.column("""
        WITH RECURSIVE related AS (
          SELECT 'client'::regclass::oid AS t
          UNION SELECT c.conrelid FROM pg_constraint c JOIN related l ON c.confrelid = l.t WHERE c.contype = 'f')
        SELECT t::regclass::text FROM related WHERE t <> 'client'::regclass
        UNION SELECT table_name::text FROM information_schema.columns
          WHERE table_schema = 'public' AND column_name = 'client_id'
        ORDER BY 1""");
    assertEquals(String.join("\n", COVERED.keySet()), String.join("\n", leading));
  }

  @Test
  void theJsonHoldsWhatEachTableHas() {
    var person = Person.declined("Please let the damson-canary heal first");
    var home = person.atHome(codes);
    home.get("/me/corrections");
    home.post("/me/corrections", Map.of("words", "My cherry-canary is on the left")).then().statusCode(303);
    var answer = home.get("/me/record.json").then().statusCode(200).contentType("application/json")
        .header("Content-Disposition", "attachment; filename=\"my-record.json\"");
    var json = JsonPath.from(answer.extract().asString());
    assertEquals("rhomboid-client-record/1", json.getString("format"));
    assertEquals(person.name(), json.getString("person.name"));
    assertEquals(person.who.get("birthDate").asText(), json.getString("person.birthDate"));
    assertEquals(person.email(), json.getString("person.contacts[0].value"));
    assertEquals(person.visitId, json.getString("visits[0].id"));
    assertEquals("DECLINED", json.getString("visits[0].state"));
    assertEquals("Please let the damson-canary heal first", json.getString("visits[0].decisions[0].words"));
    assertEquals(Api.answers("A21").get("complaint").get("painNow").asInt(), json.getInt("intakes[0].answers.complaint.painNow"));
    assertEquals("Signed Name", json.getString("intakes[0].signature"));
    assertTrue(json.getList("intakes[0].said.title").contains("Your back"));
    assertEquals(4, json.getList("intakes[0].outcomes[0].techniques").size());
    assertEquals(2, json.getList("consents").size());
    assertEquals("My cherry-canary is on the left", json.getString("requests[0].words"));
    assertTrue(json.getList("messages.recipient").contains(person.email()));
    assertTrue(json.getList("accesses.who").contains("A therapist") && json.getList("accesses.who").contains("You"));
  }

  @Test
  void whatATherapistWroteForColleaguesIsNotInIt() {
    var asked = Api.post("/review-requests", Api.request(Api.person(30), Api.answers("A21"))).statusCode(201);
    var ana = Visitor.as("ana@rhomboid.test");
    var page = "/therapist/visits/" + asked.extract().path("id");
    ana.get(page);
    ana.post(page + "/acceptance", Map.of("technique", "swedish", "reason", "medlar-canary", "signature", "Ana Ruiz")).then().statusCode(303);
    var email = database.column("SELECT contact_email FROM appointment WHERE id = cast(? AS uuid)",
        asked.extract().<String>path("id")).get(0);
    var visitor = Person.asking(email);
    Person.enter(visitor, codes.latest(email)).then().statusCode(303);
    visitor.get("/me/person");
    var born = Api.today().minusYears(30).minusDays(20);
    visitor.post("/me/person", Map.of("month", "" + born.getMonthValue(), "day", "" + born.getDayOfMonth(), "year",
        "" + born.getYear())).then().statusCode(303);
    var json = visitor.get("/me/record.json").asString();
    assertTrue(json.contains("ACCEPTED") && !json.contains("medlar-canary"));
  }

  @Test
  void thePdfHoldsTheAnswersOnNumberedPages() throws IOException {
    var person = Person.booked(Api.person(40).put("name", "Zoë <b>O’Neill</b> & Søn Дарья"));
    var answer = person.atHome(codes).get("/me/record.pdf").then().statusCode(200).contentType("application/pdf")
        .header("Content-Disposition", equalTo("attachment; filename=\"my-record.pdf\""));
    try (var pdf = Loader.loadPDF(answer.extract().asByteArray())) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertTrue(text.contains("Zoë <b>O’Neill</b> & Søn Дарья"), text);
      assertTrue(text.contains("Where does it bother you?"), text);
      assertTrue(text.contains("Signed Name"), text);
      assertTrue(text.contains("Page 1 of " + pdf.getNumberOfPages()), text);
      assertEquals(612, pdf.getPage(0).getMediaBox().getWidth(), 1);
    }
  }

  @Test
  void takingItIsOnTheTrail() {
    var person = Person.booked();
    var home = person.atHome(codes);
    home.get("/me/record.json").then().statusCode(200);
    home.get("/me/record.pdf").then().statusCode(200);
    assertEquals(2, database.count("trail t JOIN appointment v ON v.client_id = t.client_id"
        + " WHERE v.id = cast(? AS uuid) AND t.action = 'export'", person.visitId));
    home.get("/me/record.json").then().body(containsString("\"action\" : \"export\""));
  }
}
