package clinic.rhomboid.notes;

import static clinic.rhomboid.notes.Treated.ANA;
import static clinic.rhomboid.notes.Treated.note;
import static clinic.rhomboid.notes.Treated.page;
import static clinic.rhomboid.notes.Treated.send;
import static clinic.rhomboid.notes.Treated.words;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.clients.Closing;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The treatment note of a visit, over its page. */
@QuarkusTest
class NoteTest {

  private static final String BEN = "ben@rhomboid.test";

  @Inject Treated treated;
  @Inject Database database;
  @Inject LastPlans lastPlans;
  @Inject Codes codes;
  @Inject Closing closing;
  @Inject NoteReading reading;
  @Inject Documents documents;

  @Test
  void aNoteIsSavedUnfinishedThenSignedAndFromThenOnOnlyRead() {
    var person = treated.person();
    send(person, "draft", Map.of("plan", "Go slow: plum-plan", "minutes-swedish", "abc")).then().statusCode(303);
    get(person).then().statusCode(200).body(containsString("Go slow: plum-plan"), containsString("value=\"abc\""));
    note(person, "Go slow: plum-plan");
    get(person).then().statusCode(200).body(containsString("signed and locked"), containsString("Go slow: plum-plan"),
        containsString("Medium pressure. Swedish massage 40 min, Myofascial release 15 min"), not(containsString("Sign and lock")));
    assertEquals(0, database.count("clinical_document_draft WHERE appointment_id = cast(? AS uuid)", person.visitId));
    assertEquals(1, database.count("trail t JOIN clinical_document d ON t.evidence = encode(d.sha256, 'hex')"
        + " AND t.subject = 'note ' || d.id WHERE d.appointment_id = cast(? AS uuid) AND t.action = 'sign' AND t.actor = ?",
        person.visitId, ANA));
    // Signed is signed: whatever an open page still sends is told so and changes nothing.
    send(person, "signature", words("Another plan")).then().statusCode(409).body(containsString("Another plan"),
        containsString("signed meanwhile"));
    send(person, "draft", words("Another plan")).then().statusCode(409);
    get(person).then().body(not(containsString("Another plan")));
  }

  @Test
  void signingAsksForWhatTheNoteNeedsAndKeepsWhatWasTyped() {
    var person = treated.person();
    var form = words("Keep-this-plan");
    form.putAll(Map.of("pressure", "HARD", "minutes-swedish", "999", "signature", "Somebody Else"));
    send(person, "signature", form).then().statusCode(422).body(containsString("<title>Error: "),
        containsString("Choose the pressure"), containsString("whole minutes from 1 to 240"),
        containsString("Type your name to sign: Ana Ruiz"), containsString("Keep-this-plan"), containsString("Draft saved"));
    send(person, "signature", Map.of("pressure", "LIGHT", "signature", " ana  ruíz ")).then().statusCode(422).body(
        containsString("at least one part"), containsString("minutes of at least one technique"),
        not(containsString("Type your name to sign:")));
    assertEquals(0, signed(person));
  }

  @Test
  void tenThousandCharactersAreKeptAndOneMoreIsRefusedWithAClearWord() {
    var person = treated.person();
    // A browser sends two characters for the end of a line.
    var most = "é\r\n".repeat(4_999) + "xx";
    send(person, "draft", Map.of("objective", most)).then().statusCode(303);
    get(person).then().body(containsString(most.replace("\r\n", "\n") + "</textarea>"));
    send(person, "draft", Map.of("objective", most + "y")).then().statusCode(422).body(
        containsString("Objective has 10,001 characters, and 10,000 can be kept"), containsString("xxy</textarea>"));
  }

  @Test
  void anotherPageThatShowsAnOlderStateIsToldSoAndNothingIsOverwritten() {
    var person = treated.person();
    var first = Map.of("version", "0", "tab", UUID.randomUUID().toString(), "plan", "The-first-page");
    var second = Map.of("version", "0", "tab", UUID.randomUUID().toString(), "plan", "The-second-page");
    send(person, "draft", first).then().statusCode(303);
    send(person, "draft", second).then().statusCode(409).body(containsString("The-second-page"),
        containsString("changed on another page"), containsString("name=\"replaces\" value=\"1\""));
    get(person).then().body(containsString("The-first-page"), not(containsString("The-second-page")));
    // The same page whose last answer got lost goes on.
    send(person, "draft", with(first, "plan", "The-first-page-goes-on")).then().statusCode(303);
    // Signing an older state is refused like saving it.
    send(person, "signature", with(words("The-second-page"), "version", "1")).then().statusCode(409);
    // Having been told, somebody may decide.
    send(person, "draft", with(second, "replaces", "2")).then().statusCode(303);
    get(person).then().body(containsString("The-second-page"));
  }

  @Test
  void aPageThatSavesByItselfGetsOnlyHowFarItIsKept() {
    var person = treated.person();
    var ana = Visitor.as(ANA);
    ana.get("/therapist/break-glass");
    var tab = UUID.randomUUID().toString();
    var saved = ana.postByItself(page(person) + "/draft", Map.of("version", "0", "tab", tab, "plan", "Quiet-words"));
    saved.then().statusCode(200).body(containsString("Draft saved"), containsString("name=\"version\" value=\"1\""),
        not(containsString("Quiet-words")), not(containsString("<html")));
    ana.postByItself(page(person) + "/draft", Map.of("version", "0", "plan", "Other")).then().statusCode(409)
        .body(containsString("Not saved"));
    ana.postByItself(page(person) + "/draft", Map.of("version", "1", "tab", tab, "plan", "x".repeat(10_001))).then()
        .statusCode(422).body(containsString("Plan has 10,001 characters"));
    // Saved every few seconds, and on the trail once.
    assertEquals(1, database.count("trail WHERE action = 'write' AND subject = ?", "note " + person.visitId));
    get(person).then().body(containsString("Quiet-words"));
  }

  @Test
  void copyingTakesNothingAwayAndACopyMustBeLookedAtBeforeItIsSigned() {
    var before = treated.again(Api.person(Api.age("A01")), 400);
    note(before, "Plan of last time");
    var person = treated.again(before.who, 200);
    get(person).then().body(containsString("Last note, "), containsString("Plan of last time"));
    send(person, "copy", Map.of("copy", "PLAN", "plan", "Typed today", "objective", "Seen today")).then().statusCode(303);
    get(person).then().body(containsString("Typed today\n\nPlan of last time"), containsString("Seen today"),
        not(containsString("Settled</textarea>")));
    send(person, "copy", Map.of("copy", "ALL", "objective", "Seen today")).then().statusCode(303);
    get(person).then().body(containsString("Settled</textarea>"), containsString("not edited"));
    var form = words("New plan");
    form.put("subjective", "Worse");
    form.put("objective", "Seen today");
    send(person, "signature", form).then().statusCode(422).body(
        containsString("Assessment is word for word from the last note"), not(containsString("Plan is word for word")));
    send(person, "signature", with(form, "assessment", "Settled, again")).then().statusCode(422)
        .body(containsString("What helped is word for word"));
    send(person, "signature", with(with(form, "assessment", "Settled, again"), "helped", "")).then().statusCode(303);
  }

  @Test
  void startingWordsFillOnlyWhatIsEmptyAndAreNoNote() {
    var person = treated.person();
    send(person, "starting-words", Map.of("technique", "trigger_point", "plan", "Mine")).then().statusCode(303);
    get(person).then().body(containsString("Points worked, where and how long:"), containsString("Mine</textarea>"));
    var form = words("Mine");
    form.put("objective", "Points worked, where and how long: \nWhere each was felt: \nMovement before and after: ");
    send(person, "signature", form).then().statusCode(422).body(containsString("Objective holds only the starting words"));
  }

  @Test
  void addendaStandUnderTheNoteWithWhoAndWhen() {
    var person = treated.person();
    send(person, "addenda", Map.of("addendum", "Too early", "signature", Treated.NAME)).then().statusCode(409);
    note(person, "Plan");
    send(person, "addenda", Map.of("addendum", "Kept-addendum", "signature", "")).then().statusCode(422)
        .body(containsString("Kept-addendum"), containsString("Type your name to sign"));
    send(person, "addenda", Map.of("addendum", "The client wrote: side-lying is better", "signature", Treated.NAME))
        .then().statusCode(303);
    // Pressed twice.
    send(person, "addenda", Map.of("addendum", "The client wrote: side-lying is better", "signature", Treated.NAME))
        .then().statusCode(303);
    get(person).then().body(containsString("The client wrote: side-lying is better"), containsString("The note above is unchanged"));
    assertEquals(1, database.count("trail t JOIN clinical_document d ON t.evidence = encode(d.sha256, 'hex')"
        + " WHERE d.appointment_id = cast(? AS uuid) AND d.kind = 'ADDENDUM' AND t.subject = 'addendum ' || d.about_id",
        person.visitId));
  }

  @Test
  void theDatabaseItselfRefusesToChangeOrDeleteWhatWasSigned() {
    var person = treated.person();
    note(person, "Plan");
    var row = " WHERE appointment_id = cast(? AS uuid)";
    assertEquals("23001", database.refusal("UPDATE clinical_document SET signed_at = now()" + row, person.visitId));
    assertEquals("23001", database.refusal("UPDATE clinical_document SET content = ''" + row, person.visitId));
    assertEquals("23001", database.refusal("DELETE FROM clinical_document" + row, person.visitId));
    assertEquals("23505", database.refusal("INSERT INTO clinical_document SELECT gen_random_uuid(), kind, client_id,"
        + " appointment_id, about_id, therapist_id, content, signature, sha256, now() FROM clinical_document" + row,
        person.visitId));
  }

  @Test
  void anothersNoteIsNotThereAndBreakGlassReadsButNeverWrites() {
    var person = treated.person();
    note(person, "Quince-plan");
    var ben = Visitor.as(BEN);
    var before = database.count("trail WHERE actor = ? AND detail = 'denied' AND subject = ?", BEN, "visit " + person.visitId);
    ben.get(page(person)).then().statusCode(404).body(not(containsString("Quince-plan")));
    assertEquals(before + 1, database.count("trail WHERE actor = ? AND detail = 'denied' AND subject = ?", BEN,
        "visit " + person.visitId));
    ben.get("/therapist/break-glass");
    ben.post("/therapist/break-glass", Map.of("visit", person.visitId, "reason", "Ana is ill and asked me"))
        .then().statusCode(303);
    ben.get(page(person)).then().statusCode(200).body(containsString("Quince-plan"), not(containsString("Sign the addendum")));
    assertEquals(1, database.count("trail WHERE actor = ? AND action = 'read' AND subject = ? AND reason LIKE 'break-glass %'",
        BEN, "note " + person.visitId));
    for (var resource : List.of("draft", "copy", "starting-words", "signature", "addenda")) {
      ben.post(page(person) + "/" + resource, words("Mine now")).then().statusCode(404);
    }
    for (var staff : List.of("desk@rhomboid.test", "owner@rhomboid.test")) {
      Visitor.as(staff).get(page(person)).then().statusCode(403).body(not(containsString("Quince-plan")));
    }
  }

  @Test
  void aVisitThatHasNotBegunHasNoNoteYet() {
    var person = Person.booked();
    database.execute("UPDATE appointment SET therapist_id = 'ana' WHERE id = cast(? AS uuid)", person.visitId);
    get(person).then().statusCode(200).body(containsString("has not begun yet"), not(containsString("<textarea")));
    send(person, "draft", words("Early")).then().statusCode(409);
    assertEquals(0, database.count("clinical_document_draft WHERE appointment_id = cast(? AS uuid)", person.visitId));
  }

  @Test
  void whatIsTypedIsInertAndNowhereInPlainText() {
    var person = treated.person();
    send(person, "draft", Map.of("plan", "<script>alert('medlar-note')</script></textarea>")).then().statusCode(303);
    get(person).then().body(containsString("&lt;script&gt;"), not(containsString("<script>alert")));
    note(person, "<script>alert('medlar-note')</script>");
    get(person).then().body(containsString("&lt;script&gt;"), not(containsString("<script>alert")));
    assertEquals(0, database.count("clinical_document d WHERE position('medlar-note'::bytea IN d.content) > 0"));
    assertEquals(0, database.count("trail t WHERE t::text LIKE '%medlar-note%'"));
  }

  @Test
  void theLastPlanIsThatOfTheLatestSignedVisitBeforeTheStart() {
    var older = treated.again(Api.person(Api.age("A01")), 600);
    var newer = treated.again(older.who, 400);
    note(newer, "The newer plan");
    note(older, "The older plan");
    var client = treated.client(older);
    var found = lastPlans.before(client, Instant.now()).orElseThrow();
    assertEquals(List.of("The newer plan", "Heat first", "Ana Ruiz"), List.of(found.plan(), found.helped(), found.by()));
    assertEquals("The older plan", lastPlans.before(client, found.when()).orElseThrow().plan());
    assertTrue(lastPlans.before(client, found.when().minusSeconds(400L * 86_400)).isEmpty());
  }

  @Test
  void theClientsOwnRecordHoldsTheNoteWithItsAddenda() {
    var person = treated.person();
    note(person, "Record-plan");
    send(person, "addenda", Map.of("addendum", "Record-addendum", "signature", Treated.NAME)).then().statusCode(303);
    var json = JsonPath.from(person.atHome(codes).get("/me/record.json").then().statusCode(200).extract().asString());
    assertEquals("Record-plan", json.getString("notes[0].plan"));
    assertEquals("medium", json.getString("notes[0].pressure"));
    assertEquals(List.of(40, 15), json.getList("notes[0].techniques.minutes"));
    assertEquals("Record-addendum", json.getString("notes[0].addenda[0].words"));
    assertEquals(person.visitId, json.getString("notes[0].visit"));
  }

  @Test
  void anErasedRecordKeepsTheSignedRowsAndNobodyReadsThem() {
    var person = treated.person();
    note(person, "Plan");
    var open = treated.again(person.who, 190);
    send(open, "draft", Map.of("plan", "Unsigned")).then().statusCode(303);
    var rows = rows(person);
    QuarkusTransaction.requiringNew().run(() -> closing.erase(closing.locked(treated.client(person))));
    assertEquals(rows, rows(person));
    assertEquals(0, database.count("clinical_document_draft WHERE appointment_id = cast(? AS uuid)", open.visitId));
    get(person).then().statusCode(404);
    assertTrue(lastPlans.before(treated.client(person), Instant.now()).isEmpty());
    assertTrue(QuarkusTransaction.requiringNew().call(() ->
        reading.of(documents.note(UUID.fromString(person.visitId)).orElseThrow())).erased());
  }

  private List<String> rows(Person person) {
    return database.column("SELECT d.id || d.xmin::text || md5(d.content) || md5(d.signature) FROM clinical_document d"
        + " WHERE d.appointment_id = cast(? AS uuid)", person.visitId);
  }

  private long signed(Person person) {
    return database.count("clinical_document WHERE appointment_id = cast(? AS uuid)", person.visitId);
  }

  private static Response get(Person person) {
    return Visitor.as(ANA).get(page(person));
  }

  private static Map<String, String> with(Map<String, String> fields, String field, String value) {
    var more = new HashMap<>(fields);
    more.put(field, value);
    return more;
  }
}
