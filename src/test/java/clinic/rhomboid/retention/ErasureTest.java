package clinic.rhomboid.retention;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.intake.Drafts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deletion of one client, over the owner's pages: what goes, what stays, and that every page copes with it. */
@QuarkusTest
class ErasureTest {

  @Inject Database database;
  @Inject Drafts drafts;
  @Inject Records records;
  @Inject Erasure erasure;

  @Test
  void theOwnerErasesARecordWhoseTimeIsOver() {
    var kept = records.treated(8);
    var signed = signedRows(kept);
    page(kept, 200, "This record may be erased now");
    press(kept, "erasure");
    page(kept, 200, "This record is erased");

    assertEquals(List.of("Erased client " + kept.client().toString().substring(0, 8) + "|1900-01-01|||"), database.column(
        "SELECT name || '|' || birth_date || '|' || name_key || '|' || coalesce(key_id::text, '') || '|'"
            + " || coalesce(sealed_identity::text, '') FROM client WHERE id = ?", kept.client()));
    assertEquals(0, database.count("client_contact WHERE client_id = ?", kept.client()));
    assertEquals(0, database.count("data_key WHERE id IN (SELECT r.key_id FROM intake_revision r"
        + " JOIN intake n ON n.id = r.intake_id WHERE n.client_id = ?)", kept.client()));
    assertEquals(signed, signedRows(kept), "what was signed stays, byte for byte");
    assertEquals(List.of("the client asked"), database.column(
        "SELECT detail FROM trail WHERE client_id = ? AND action = 'erase' AND actor = 'owner@rhomboid.test'",
        kept.client()));
  }

  @Test
  void nothingOfThePersonIsLeftInAnyTable() {
    var kept = records.treated(8);
    var words = List.of(kept.name(), kept.email(), kept.phone(), kept.name().toLowerCase());
    assertFalse(found(words).isEmpty(), "the search finds what is there");
    press(kept, "erasure");
    assertEquals(List.of(), found(words));
  }

  @Test
  void theVisitStaysForTheBooks() {
    var kept = records.treated(8);
    press(kept, "erasure");
    assertEquals(List.of("COMPLETED|swedish|60|t|t|t|t|t"), database.column("""
        SELECT state || '|' || technique_id || '|' || minutes || '|' || left((therapist_id IS NOT NULL)::text, 1)
          || '|' || left((price_amount > 0)::text, 1) || '|' || left((contact_email IS NULL)::text, 1) || '|'
          || left((choice_reason IS NULL)::text, 1) || '|' || left((wishes IS NULL)::text, 1)
        FROM appointment WHERE id = ?""", kept.visit()));
  }

  @Test
  void everyPageThatMeetsAnErasedOrRestrictedClientCopes() {
    for (var kept : List.of(records.treated(8), records.treated(1))) {
      var therapist = database.column("SELECT therapist_id FROM appointment WHERE id = ?", kept.visit()).get(0);
      var day = database.column("SELECT (starts_at AT TIME ZONE 'America/New_York')::date FROM appointment WHERE id = ?",
          kept.visit()).get(0);
      var staff = Visitor.as(therapist + "@rhomboid.test");
      staff.get("/therapist/visits/" + kept.visit()).then().statusCode(200);
      staff.get("/therapist?date=" + day).then().statusCode(200).body(containsString(kept.name()));
      press(kept, "restriction");

      staff.get("/therapist/visits/" + kept.visit()).then().statusCode(404);
      staff.get("/therapist?date=" + day).then().statusCode(200).body(not(containsString(kept.name())));
      var short8 = kept.client().toString().substring(0, 8);
      for (var path : List.of("/desk?date=" + day, "/desk?view=week&date=" + day)) {
        Visitor.as("desk@rhomboid.test").get(path).then().statusCode(200).body(not(containsString(kept.name())));
      }
      Visitor.as("desk@rhomboid.test").get("/desk?date=" + day).then().body(containsString(short8));
      owner().get("/owner").then().statusCode(200).body(not(containsString(kept.name())));
      owner().get("/owner/clients?name=" + short8).then().statusCode(200);
      Visitor.as("desk@rhomboid.test").get("/desk/outbox").then().statusCode(200).body(not(containsString(kept.email())));
      for (var message : database.column("SELECT id FROM message WHERE appointment_id = ?", kept.visit())) {
        Visitor.as("desk@rhomboid.test").get("/desk/outbox/" + message).then().statusCode(200)
            .body(not(containsString(kept.email())));
      }
    }
  }

  @Test
  void aRecordTheLawWantsKeptIsRestrictedAndNotErased() {
    var kept = records.treated(1);
    page(kept, 200, "The law wants this record kept until");
    press(kept, "erasure");
    assertEquals(1, database.count("client WHERE id = ? AND erased_at IS NULL AND restricted_at IS NULL", kept.client()));

    press(kept, "restriction");
    var last = LocalDate.parse(database.column(
        "SELECT (signed_at AT TIME ZONE 'America/New_York')::date FROM intake_revision r JOIN intake n ON n.id = r.intake_id"
            + " WHERE n.client_id = ?", kept.client()).get(0));
    assertEquals(1, database.count("client WHERE id = ? AND restricted_at IS NOT NULL AND key_id IS NOT NULL"
        + " AND erase_after >= ?", kept.client(), last.plusYears(7)));
    assertEquals(List.of(), found(List.of(kept.name(), kept.email(), kept.phone(), kept.birthDate() + "|")));
    page(kept, 200, "This record is under lock");
    press(kept, "erasure");
    assertEquals(1, database.count("client WHERE id = ? AND erased_at IS NULL", kept.client()));
  }

  @Test
  void aLiftedRestrictionBringsTheRecordBack() {
    var kept = records.treated(1);
    var therapist = database.column("SELECT therapist_id FROM appointment WHERE id = ?", kept.visit()).get(0);
    press(kept, "restriction");
    owner().get("/owner/clients?name=" + kept.name().replace(" ", "+")).then().statusCode(200)
        .body(containsString(kept.client().toString()), containsString("restricted until"));
    owner().get("/owner/clients?name=" + kept.name().substring(0, 20).replace(" ", "+")).then().statusCode(200)
        .body(not(containsString(kept.client().toString())));
    press(kept, "restriction/lifting");
    assertEquals(1, database.count("client WHERE id = ? AND name = ? AND birth_date = ?", kept.client(), kept.name(),
        LocalDate.parse(kept.birthDate())));
    Visitor.as(therapist + "@rhomboid.test").get("/therapist/visits/" + kept.visit()).then().statusCode(200)
        .body(containsString(kept.name()));
  }

  @Test
  void aRecordIsNotClosedWhileTheClientIsExpected() {
    var kept = records.expected(Api.person(41));
    page(kept, 200, "There are visits to cancel first");
    for (var verb : List.of("erasure", "restriction")) {
      press(kept, verb);
      assertEquals(1, database.count("client WHERE id = ? AND restricted_at IS NULL AND erased_at IS NULL", kept.client()));
    }
    Api.visit(kept.token()).statusCode(200);
    Api.cancel(kept.token()).statusCode(200);
    page(kept, 200, "This record may be erased now");
    press(kept, "erasure");
    assertEquals(1, database.count("client WHERE id = ? AND erased_at IS NOT NULL", kept.client()));
  }

  @Test
  void aTreatedClientWhoIsExpectedAgainIsNotRestrictedEither() {
    var person = Api.person(41);
    var kept = records.treated(person, 1);
    var again = records.expected(person);
    assertEquals(kept.client(), again.client());
    press(kept, "restriction");
    assertEquals(1, database.count("client WHERE id = ? AND restricted_at IS NULL", kept.client()));
    Api.visit(again.token()).statusCode(200);
  }

  @Test
  void whoComesBackAfterwardsIsANewClient() {
    var person = Api.person(41);
    var kept = records.treated(person, 1);
    press(kept, "restriction");
    var again = records.expected(person);
    assertNotEquals(kept.client(), again.client());
  }

  @Test
  void aDraftOfThePersonGoesAndAnothersStays() {
    var kept = records.cancelled();
    var born = LocalDate.parse(kept.birthDate());
    var own = begun(born, kept.email());
    var anothers = begun(born, "somebody-else-" + kept.email());
    // On the form of a visit that exists stands neither a name nor an address.
    var form = QuarkusTransaction.requiringNew().call(() -> drafts.begin(1, DraftContent.EMPTY, kept.visit(), null)).id;
    press(kept, "erasure");
    assertEquals(0, database.count("draft WHERE id = ?", form));
    assertEquals(0, database.count("draft WHERE id = ?", own));
    assertEquals(1, database.count("draft WHERE id = ?", anothers));
  }

  @Test
  void theMailsOfAHouseholdStay() {
    var kept = records.cancelled();
    var spouse = Api.person(43).put("email", kept.email());
    var other = records.expected(spouse);
    press(kept, "erasure");
    assertEquals(0, database.count("message WHERE appointment_id = ? AND recipient = ?", kept.visit(), kept.email()));
    assertTrue(database.count("message WHERE appointment_id = ? AND recipient = ?", other.visit(), kept.email()) > 0);
    assertEquals(1, database.count("client_contact WHERE client_id = ? AND value = ?", other.client(), kept.email()));
  }

  @Test
  void aBookingThatIsRepeatedAfterwardsDoesNotAnswerWithTheOldVisit() {
    var kept = records.cancelled();
    press(kept, "erasure");
    assertEquals(0, database.count("idempotency WHERE appointment_id = ?", kept.visit()));
  }

  @Test
  void onlyTheOwnerMay() {
    var kept = records.cancelled();
    var path = "/owner/clients/" + kept.client() + "/";
    for (var who : List.of("desk@rhomboid.test", "ana@rhomboid.test")) {
      var visitor = Visitor.as(who);
      visitor.get(path + "erasure").then().statusCode(403);
      visitor.get("/staff");
      for (var verb : List.of("erasure", "restriction", "restriction/lifting")) {
        visitor.post(path + verb, Map.of()).then().statusCode(403);
      }
    }
    owner().get("/owner/clients/" + UUID.randomUUID() + "/erasure").then().statusCode(404);
    assertEquals(1, database.count("client WHERE id = ? AND erased_at IS NULL", kept.client()));
    assertInstanceOf(ErasureOutcome.Unknown.class,
        erasure.erase(UUID.randomUUID(), "owner@rhomboid.test", Grounds.CLIENT_ASKED));
  }

  private void page(Records.Kept kept, int status, String says) {
    owner().get("/owner/clients/" + kept.client() + "/erasure").then().statusCode(status).body(containsString(says));
  }

  private void press(Records.Kept kept, String verb) {
    owner().get("/owner/clients/" + kept.client() + "/erasure");
    owner().post("/owner/clients/" + kept.client() + "/" + verb, Map.of()).then().statusCode(303);
  }

  private String signedRows(Records.Kept kept) {
    return database.column("""
        SELECT string_agg(r.id || r.xmin::text || r.ctid || md5(r.answers) || md5(r.signature) || md5(s.result) || s.xmin, ',')
        FROM intake n JOIN intake_revision r ON r.intake_id = n.id JOIN screening_result s ON s.revision_id = r.id
        WHERE n.client_id = ?""", kept.client()).get(0);
  }

  /** The columns that hold one of the words. */
  private List<String> found(List<String> words) {
    return database.column("""
        SELECT quote_ident(table_name) || '.' || quote_ident(column_name) FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type IN ('text', 'ARRAY') AND table_name NOT LIKE 'flyway%'""").stream()
        .filter(column -> {
          var parts = column.split("\\.");
          return words.stream().anyMatch(word ->
              database.count(parts[0] + " WHERE position(? IN " + parts[1] + "::text) > 0", word) > 0);
        })
        .toList();
  }

  private UUID begun(LocalDate born, String email) {
    var visitor = new Visitor();
    visitor.get("/book");
    var answer = visitor.post("/book", Map.of("consent", "yes", "consentVersion", "1", "month", "" + born.getMonthValue(),
        "day", "" + born.getDayOfMonth(), "year", "" + born.getYear(), "email", email));
    answer.then().statusCode(303);
    var newest = "SELECT id FROM draft ORDER BY created_at DESC LIMIT 1";
    return UUID.fromString(database.column(newest).get(0));
  }

  private static Visitor owner() {
    return Visitor.as("owner@rhomboid.test");
  }
}
