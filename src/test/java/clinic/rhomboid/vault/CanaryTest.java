package clinic.rhomboid.vault;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.calls.CallRequests;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.notes.Treated;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.outcomes.TreatedPerson;
import clinic.rhomboid.requests.ClientRequests;
import clinic.rhomboid.review.Questions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Words that nobody else writes are told to the clinic by the ways clients and therapists have, until every sealed column
 * holds one. Then the database is carried off, as a dump and as files, and searched for them in every form.
 */
@QuarkusTest
class CanaryTest {

  /** What each sealed column is sealed as, so that the test can look whether its canary sits there. */
  private static final Map<String, String> CONTEXTS = Map.ofEntries(
      Map.entry("appointment.wishes", "wishes"),
      Map.entry("break_glass.reason", "break-glass"),
      Map.entry("call_request.contact", "call"),
      Map.entry("client.sealed_identity", "identity"),
      Map.entry("client_request.answer", "request answer"),
      Map.entry("client_request.words", "request"),
      Map.entry("clinical_document.content", "clinical document"),
      Map.entry("clinical_document.signature", "clinical document signature"),
      Map.entry("clinical_document_draft.content", "clinical document draft"),
      Map.entry("desk_note.words", "desk note"),
      Map.entry("draft.content", "draft"),
      Map.entry("follow_up.answers", "follow-up"),
      Map.entry("intake_revision.answers", "answers"),
      Map.entry("intake_revision.signature", "signature"),
      Map.entry("overruling.reason", "overruling"),
      Map.entry("review_decision.limits", "review limits"),
      Map.entry("review_decision.reason", "review"),
      Map.entry("review_decision.signature", "review signature"),
      Map.entry("review_question.answer", "review answer"),
      Map.entry("review_question.question", "review question"),
      Map.entry("screening_result.result", "decision"));

  /** The rules decide it for these answers; they themselves stand in {@code rule_set}, for everybody to read. */
  private static final String FINDING = "rf_limb_numb_weak";

  /** A follow-up holds numbers by region and nobody's own words: its canary is the region. */
  private static final String REGION = "rear_shoulder_l";

  @Inject Database database;
  @Inject Dump dump;
  @Inject Vault vault;
  @Inject Clients clients;
  @Inject ClientRequests requests;
  @Inject Treated treated;
  @Inject CallRequests calls;
  @Inject TreatedPerson followed;
  @Inject Questions questions;

  private final Canary told = canary();
  private final Canary name = canary();

  @Test
  void noWordOfAClientIsInADumpOrInAFile() throws Exception {
    tell();
    assertEveryCanarySitsInItsColumn();

    var found = new TreeMap<String, List<String>>();
    dump.tables(tables()).forEach((table, bytes) -> {
      var forms = new ArrayList<>(told.foundIn(bytes));
      forms.addAll(name.foundIn(bytes));
      if (!table.startsWith("rule_set ")) {
        forms.addAll(new Canary(FINDING).foundIn(bytes));
      }
      if (!forms.isEmpty()) {
        found.put(table, forms);
      }
    });
    assertEquals(Map.of(), found);
    // A name is in the open until its record is restricted, so files may remember it; what was told they never saw.
    assertEquals(List.of(), dump.files(told));
  }

  @Test
  void theSearchFindsEveryFormThatIsThere() throws Exception {
    var forms = new TreeMap<String, Canary>();
    for (var form : List.of("plain", "hex", "base64 0", "base64 1", "base64 2", "escaped")) {
      forms.put(form, canary());
    }
    var key = "canary-" + UUID.randomUUID();
    try {
      for (var form : forms.keySet()) {
        database.execute("INSERT INTO idempotency (key, body_hash, answer, created_at) VALUES (?, ?, ?, now())",
            key + form.substring(form.length() - 1) + form.charAt(0), new byte[0], written(form, forms.get(form).word()));
      }
      database.execute("INSERT INTO idempotency (key, body_hash, created_at) VALUES (?, ?, now())", key,
          ("bytes " + forms.get("plain").word()).getBytes());
      var tables = dump.tables(List.of("idempotency"));
      for (var form : forms.keySet()) {
        tables.forEach((table, bytes) ->
            assertFalse(forms.get(form).foundIn(bytes).isEmpty(), form + " in " + table));
        assertFalse(dump.files(forms.get(form)).isEmpty(), form + " in a file");
      }
    } finally {
      database.execute("DELETE FROM idempotency WHERE key LIKE ?", key + "%");
    }
  }

  private static String written(String form, String word) {
    return switch (form) {
      case "plain" -> "so " + word + " is";
      case "hex" -> HexFormat.of().formatHex(("so " + word).getBytes());
      case "escaped" -> new Canary(word).forms().get(3);
      default -> Base64.getEncoder()
          .encodeToString((" ".repeat(3 + Integer.parseInt(form.substring(7))) + word + " and more").getBytes());
    };
  }

  /** By a booking client, by one who only began, by a therapist, and by the owner who restricts a record. */
  private void tell() {
    var answers = Api.answers("A12");
    answers.withObjectProperty("complaint").put("notes", told.word() + " behind the shoulder");
    var call = Api.request(Api.person(41).put("name", name.word()), answers).put("wishes", "No " + told.word());
    call.withObjectProperty("consent").put("signature", told.word());
    var visit = Api.post("/review-requests", call).statusCode(201).extract().<String>path("id");

    var therapist = Visitor.as("ana@rhomboid.test");
    therapist.get("/therapist/visits/" + visit).then().statusCode(200);
    var client = database.column("SELECT client_id FROM appointment WHERE id = ?", UUID.fromString(visit)).get(0);
    QuarkusTransaction.requiringNew().run(() ->
        requests.askForCorrection(clients.findById(UUID.fromString(client)), told.word() + " is on the left"));
    therapist.get("/therapist/requests").then().statusCode(200).body(containsString(told.word()));
    var request = database.column("SELECT id FROM client_request WHERE client_id = ?", UUID.fromString(client)).get(0);
    therapist.post("/therapist/requests/" + request + "/completion", Map.of("answer", told.word() + " it is"))
        .then().statusCode(303);
    therapist.post("/therapist/break-glass", Map.of("visit", visit, "reason", told.word() + " is waiting here"))
        .then().statusCode(303);
    therapist.post("/therapist/visits/" + visit + "/question", Map.of("question", told.word() + " hurts?")).then().statusCode(303);
    questions.answer(UUID.fromString(visit), told.word() + " it does");
    accept(therapist);
    therapist.post("/therapist/visits/" + visit + "/refusal", Map.of("advice", told.word() + " first"))
        .then().statusCode(303);

    begin();
    note();
    askForCall();
    answerADayLater();
    cancelForFree();

    // Only a record of a treatment is restricted; this one was declined, so it is made to look treated.
    database.execute("UPDATE appointment SET session_started_at = now() WHERE id = ?", UUID.fromString(visit));
    var owner = Visitor.as("owner@rhomboid.test");
    owner.get("/owner/retention");
    owner.post("/owner/clients/" + client + "/restriction", Map.of()).then().statusCode(303);
  }

  private void askForCall() {
    var place = new Location();
    place.id = Integer.valueOf(database.column("SELECT min(id) FROM location").get(0));
    place.callerEmail = "caller@clinic.example";
    calls.ask(UUID.randomUUID(), place, name.word(), "+12125550148");
  }

  /** Against the policy, so that the desk says why. */
  private void cancelForFree() {
    var visit = Api.book(Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start())).statusCode(201)
        .extract().<String>path("id");
    database.execute("UPDATE appointment SET free_cancel_minutes = 1000000 WHERE id = ?", UUID.fromString(visit));
    var desk = Visitor.as("desk@rhomboid.test");
    desk.get("/desk/visits/" + visit + "/cancellation").then().statusCode(200);
    desk.post("/desk/visits/" + visit + "/cancellation", Map.of("free", "yes", "reason", told.word())).then().statusCode(303);
  }

  private void answerADayLater() {
    var link = followed.link(followed.visit(Api.person(41), 25, REGION));
    var phone = new Visitor();
    phone.get(link);
    phone.post(link + "/answers", Map.of("score", "6")).then().statusCode(303);
  }

  /** With limits, and with the signature of a therapist who lifts a rule. */
  private void accept(Visitor therapist) {
    var visit = Api.post("/review-requests", Api.request(Api.person(30), Api.answers("A21"))).statusCode(201)
        .extract().<String>path("id");
    therapist.post("/therapist/visits/" + visit + "/acceptance", Map.of("technique", "swedish", "limits", "No " + told.word(),
        "reason", told.word(), "signature", Treated.NAME)).then().statusCode(303);
  }

  private void begin() {
    var visitor = new Visitor();
    visitor.get("/book");
    var first = visitor.post("/book",
        Map.of("consent", "yes", "consentVersion", "1", "month", "4", "day", "23", "year", "1984"));
    var draft = first.then().statusCode(303).extract().header("Location").replaceFirst("(.*/book/[^/]+).*", "$1")
        .replaceFirst("^https?://[^/]*", "");
    send(visitor, draft + "/where", Map.of("regions", "rhomboid_l", "mainRegion", "rhomboid_l"));
    send(visitor, draft + "/how", Map.of("painNow", "4", "painWorst", "6", "painAverage", "4", "quality", "dull_ache",
        "spread", "none"));
    send(visitor, draft + "/since", Map.of("onset", "gradual", "duration", "w6_m3", "course", "improving", "pattern",
        "after_desk_work", "seenByClinician", "yes", "previousTreatment", "none"));
    send(visitor, draft + "/helps", Map.of("aggravating", "sitting_screen", "relieving", "movement_stretch", "causes",
        "desk_work"));
    send(visitor, draft + "/wishes", Map.of("goals", "release_knots", "pressurePreference", "medium",
        "massageExperience", "some", "notes", told.word()));
  }

  /** A note that is signed and a letter that is not. */
  private void note() {
    var person = treated.person();
    Treated.note(person, told.word());
    var ana = Visitor.as(Treated.ANA);
    var letter = "/therapist/visits/" + person.visitId + "/letter";
    ana.get(letter);
    ana.post(letter + "/draft", Map.of("words", told.word())).then().statusCode(303);
    var client = database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0);
    var desk = Visitor.signedIn("desk@rhomboid.test");
    desk.get("/desk/clients/" + client);
    desk.post("/desk/clients/" + client + "/notes", Map.of("words", told.word() + " asked for")).then().statusCode(303);
  }

  private static void send(Visitor visitor, String page, Map<String, String> fields) {
    visitor.get(page).then().statusCode(200);
    visitor.post(page, fields).then().statusCode(303);
  }

  private void assertEveryCanarySitsInItsColumn() {
    var columns = new TreeSet<>(ColumnsTest.ciphertexts());
    columns.removeAll(List.of("data_key.wrapped", "secret.wrapped"));
    assertEquals(columns, new TreeSet<>(CONTEXTS.keySet()), "a new sealed column wants a canary of its own");
    CONTEXTS.forEach((column, context) -> {
      var parts = column.split("\\.");
      var values = database.column("SELECT encode(" + parts[1] + ", 'hex') FROM " + parts[0] + " WHERE " + parts[1]
          + " IS NOT NULL");
      assertTrue(values.stream().map(hex -> opened(HexFormat.of().parseHex(hex), context)).anyMatch(words ->
          words.contains(told.word()) || words.contains(name.word())
              || column.equals("screening_result.result") && words.contains(FINDING)
              // A therapist signs under their own name, which is no secret.
              || column.matches("(clinical_document|review_decision).signature") && words.equals(Treated.NAME)
              || column.equals("follow_up.answers") && words.contains(REGION)), column);
    });
  }

  private String opened(byte[] sealed, String context) {
    return QuarkusTransaction.requiringNew().call(() -> {
      try {
        return vault.open(sealed, context);
      } catch (SealBrokenException erased) {
        return "";
      }
    });
  }

  private List<String> tables() {
    return database.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  }

  /** A word that was never written before: nothing else in the server's files looks like it. */
  private static Canary canary() {
    return new Canary("Canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
  }
}
