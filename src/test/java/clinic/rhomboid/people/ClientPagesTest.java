package clinic.rhomboid.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.Answering;
import clinic.rhomboid.booking.Halting;
import clinic.rhomboid.booking.KnownClient;
import clinic.rhomboid.booking.NewAnswers;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Closing;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import clinic.rhomboid.screening.RulesFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientPagesTest {

  private static final LocalDate BORN = LocalDate.of(1979, 9, 9);

  @Inject Answering answering;
  @Inject Clients clients;
  @Inject Closing closing;
  @Inject Database database;
  @Inject Halting halting;
  @Inject Codes codes;

  @Test
  void aSearchIsOneEntryOfTheTrailWithoutTheWordsTyped() {
    var name = "Searched" + unique();
    client(name + " Larkwing", null);
    var before = database.count("trail WHERE action = 'search' AND actor = 'desk@rhomboid.test'");
    desk().get("/desk/clients?q=" + name.toLowerCase()).then().statusCode(200).body(containsString(name + " Larkwing"));
    assertEquals(before + 1, database.count("trail WHERE action = 'search' AND actor = 'desk@rhomboid.test'"));
    assertEquals(0, database.count("trail t WHERE position(? IN lower(t::text)) > 0", name.toLowerCase()));
  }

  @Test
  void aCorrectedNameHasAReasonAndABirthDateThatWasSignedStays() {
    var id = client("Wrongly Typed" + unique(), null);
    var page = "/desk/clients/" + id;
    var right = Map.of("name", "Rightly Typed", "born", "1979-09-10");
    desk().get(page);
    desk().post(page + "/name", right).then().statusCode(422).body(containsString("Say why")).body(containsString("Rightly Typed"));
    desk().post(page + "/name", with(right, "reason", "TYPED_WRONG")).then().statusCode(303);
    desk().get(page).then().body(containsString("Rightly Typed")).body(containsString("born 10 Sep 1979"));
    assertEquals(1, database.count("trail WHERE action = 'change name' AND client_id = ? AND detail = 'It was typed wrong'", id));
    var signed = clientOf(Person.booked());
    var born = database.column("SELECT birth_date FROM client WHERE id = ?", signed).get(0);
    desk().post("/desk/clients/" + signed + "/name", with(right, "reason", "TYPED_WRONG")).then().statusCode(303);
    assertEquals(born, database.column("SELECT birth_date FROM client WHERE id = ?", signed).get(0));
  }

  @Test
  void aReplacedAddressReachesTheVisitsToComeAndOpensNothingThatWasSigned() {
    var person = Person.booked();
    var id = clientOf(person);
    var page = "/desk/clients/" + id;
    var fresh = "replaced-" + unique() + "@example.com";
    desk().get(page).then().statusCode(200).body(containsString(person.email()));
    desk().post(page + "/contacts", Map.of("contact", "nothing", "reason", "OUT_OF_DATE")).then().statusCode(422);
    desk().post(page + "/contacts", Map.of("contact", fresh, "instead", person.email(), "reason", "OUT_OF_DATE"))
        .then().statusCode(303);
    assertEquals(fresh, database.column("SELECT contact_email FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0));
    assertEquals("f", database.column("SELECT opens_record FROM client_contact WHERE value = ?", fresh).get(0));
    assertEquals(0, database.count("client_contact WHERE value = ?", person.email()));
  }

  @Test
  void aNoteIsSealedIsTheClientsToReadAndGoesWhenItIsRemoved() {
    var person = Person.booked();
    var id = clientOf(person);
    var page = "/desk/clients/" + id;
    var words = "Prefers the quiet mango-canary room";
    desk().get(page);
    desk().post(page + "/notes", Map.of("words", " ")).then().statusCode(422);
    desk().post(page + "/notes", Map.of("words", words)).then().statusCode(303);
    desk().get(page).then().body(containsString(words)).body(containsString("Nothing about health"));
    assertEquals(0, database.count("desk_note n WHERE position('mango'::bytea IN n.words) > 0"));
    assertEquals(0, database.count("trail t WHERE position('mango' IN t::text) > 0"));
    person.atHome(codes).get("/me/record.json").then().body(containsString(words));
    var note = database.column("SELECT id FROM desk_note WHERE client_id = ?", id).get(0);
    // Of another client it is no note at all.
    desk().post("/desk/clients/" + clientOf(Person.booked()) + "/notes/" + note + "/removal", Map.of());
    assertEquals(1, database.count("desk_note WHERE client_id = ?", id));
    desk().post(page + "/notes/" + note + "/removal", Map.of()).then().statusCode(303);
    assertEquals(0, database.count("desk_note WHERE client_id = ?", id));
  }

  @Test
  void aHouseholdIsWhoSharesAnAddressAndWhoWasLinked() {
    var family = "Hearth" + unique();
    var email = family.toLowerCase() + "@example.com";
    var parent = client("Paula " + family, email);
    var child = client("Peter " + family, email);
    var lodger = client("Lodger " + family, null);
    var page = "/desk/clients/" + parent;
    desk().get(page).then().body(containsString("Peter " + family)).body(containsString("same " + email))
        .body(not(containsString("lives with them")));
    desk().get(page + "/household?q=lodger+" + family).then().body(containsString("Lodger " + family));
    desk().post("/desk/clients/" + child + "/household", Map.of("other", parent.toString(), "guardian", "other")).then().statusCode(303);
    desk().post(page + "/household", Map.of("other", lodger.toString(), "guardian", "")).then().statusCode(303);
    desk().get(page).then().body(containsString("their child, same")).body(containsString("lives with them"));
    desk().get("/desk/clients/" + child).then().body(containsString("guardian, same"));
    desk().post(page + "/household/removal", Map.of("other", lodger.toString())).then().statusCode(303);
    desk().get(page).then().body(not(containsString("lives with them")));
  }

  @Test
  void twoRecordsOfOnePersonAreReadTogetherAndCanBeTakenApart() {
    var name = "Merged" + unique();
    var kept = client("Anna " + name, name + ".one@example.com");
    var merged = client("Ana " + name, name + ".two@example.com");
    var page = "/desk/clients/" + kept;
    desk().get(page).then().body(containsString("Compare"));
    desk().get(page + "/merger?other=" + merged).then().statusCode(200).body(containsString("This record stays"))
        .body(containsString("Merge the two"));
    assertEquals(0, database.count("client WHERE id = ? AND merged_into IS NOT NULL", merged), "looking merges nothing");
    desk().post(page + "/merger", Map.of("other", merged.toString())).then().statusCode(303);
    // Every way to find or recognise the one leads to the other.
    desk().get("/desk/clients/" + merged).then().statusCode(303).header("Location", endsWith(page));
    desk().get("/desk/clients?q=" + name + ".two@example.com").then().body(containsString("Anna " + name));
    assertEquals(kept, known("Ana " + name, name + ".two@example.com"));
    desk().get(page).then().body(containsString(name.toLowerCase() + ".two@example.com")).body(containsString("Take apart"));
    assertEquals(2, database.count("trail WHERE action = 'merge' AND subject IN (?, ?)", "client " + kept, "client " + merged));
    desk().post("/desk/clients/" + merged + "/merger/undo", Map.of()).then().statusCode(303);
    assertEquals(merged, known("Ana " + name, name + ".two@example.com"));
    database.execute("UPDATE client SET merged_into = ?, merged_at = now() - interval '31 days' WHERE id = ?", kept, merged);
    desk().post("/desk/clients/" + merged + "/merger/undo", Map.of()).then().statusCode(303);
    assertEquals(kept, known("Ana " + name, name + ".two@example.com"), "too late");
  }

  @Test
  void peopleOfTwoBirthDatesAreNeverMerged() {
    var name = "Twins" + unique();
    var one = client("Twin " + name, null);
    var other = QuarkusTransaction.requiringNew().call(() -> clients.recognise(
        new Identity("Twin " + name, BORN.plusDays(1), name.toLowerCase() + "@example.com", null)).id);
    desk().get("/desk/clients/" + one + "/merger?other=" + other).then().statusCode(200)
        .body(containsString("two birth dates")).body(not(containsString("Merge the two")));
    desk().post("/desk/clients/" + one + "/merger", Map.of("other", other.toString())).then().statusCode(409);
    assertEquals(0, database.count("client WHERE id = ? AND merged_into IS NOT NULL", other));
  }

  @Test
  void whatStoppedOneRecordStopsTheOtherOnceTheyAreOnePerson() {
    var person = Person.booked();
    var stopped = clientOf(person);
    var other = QuarkusTransaction.requiringNew().call(() -> clients.recognise(new Identity(
        "Other Record " + unique(), clients.findById(stopped).birthDate, unique() + "@example.com", null)).id);
    database.execute("UPDATE appointment SET state = 'SUSPENDED' WHERE id = cast(? AS uuid)", person.visitId);
    var booking = "/desk/new?technique=swedish&client=" + other;
    desk().get(booking).then().body(not(containsString(KnownClient.NOT_AVAILABLE)));
    desk().post("/desk/clients/" + other + "/merger", Map.of("other", stopped.toString())).then().statusCode(303);
    desk().get(booking).then().body(containsString(KnownClient.NOT_AVAILABLE));
  }

  @Test
  void whatForbidsEveryMassageInOneRecordStopsTheVisitsOfTheOther() {
    for (var halted : List.of(true, false)) {
      var stopped = Person.booked();
      var other = Person.booked();
      var harmless = Person.booked();
      var forbidden = clientOf(stopped);
      if (halted) {
        halting.halt(UUID.fromString(stopped.visitId), "client");
      } else {
        var base = UUID.fromString(database.column("SELECT r.id FROM intake_revision r JOIN appointment a"
            + " ON a.intake_id = r.intake_id WHERE a.id = cast(? AS uuid)", stopped.visitId).get(0));
        answering.sign(UUID.fromString(stopped.visitId),
            new NewAnswers(base, RulesFile.answers(Api.answers("A06")), "1", "Signed Name"), "client");
      }
      desk().post("/desk/clients/" + clientOf(other) + "/merger", Map.of("other", clientOf(harmless).toString()))
          .then().statusCode(303);
      assertEquals("CONFIRMED", state(other), "nothing is forbidden in either");
      desk().post("/desk/clients/" + clientOf(other) + "/merger", Map.of("other", forbidden.toString())).then().statusCode(303);
      assertEquals("SUSPENDED", state(other));
      assertEquals("SUSPENDED", state(harmless));
    }
  }

  @Test
  void closingTheRecordClosesWhatWasMergedIntoIt() {
    var name = "Leaving" + unique();
    var kept = client("Anna " + name, null);
    var merged = client("Ana " + name, null);
    desk().get("/desk/clients/" + kept);
    desk().post("/desk/clients/" + kept + "/merger", Map.of("other", merged.toString())).then().statusCode(303);
    QuarkusTransaction.requiringNew().run(() -> closing.erase(closing.locked(kept)));
    assertEquals(2, database.count("client WHERE id IN (?, ?) AND erased_at IS NOT NULL AND key_id IS NULL", kept, merged));
  }

  @Test
  void mergingMovesNothingThatWasSigned() {
    var one = Person.booked();
    var id = clientOf(one);
    var second = QuarkusTransaction.requiringNew().call(() -> {
      var client = clients.findById(id);
      return clients.recognise(new Identity(client.name, client.birthDate, "second-" + unique() + "@example.com", null)).id;
    });
    var keys = signedUnder(id);
    desk().get("/desk/clients/" + second);
    desk().post("/desk/clients/" + second + "/merger", Map.of("other", id.toString())).then().statusCode(303);
    assertEquals(keys, signedUnder(id));
    assertFalse(keys.isEmpty());
    desk().get("/desk/clients/" + second).then().body(containsString("/desk?date=")).body(containsString("#visit-" + one.visitId));
    // Its owner erases the person, not half of them.
    assertTrue(database.count("client WHERE id = ? AND merged_into = ?", id, second) == 1);
  }

  private String state(Person person) {
    return database.column("SELECT state FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0);
  }

  private String signedUnder(UUID client) {
    return String.join(",", database.column("SELECT i.client_id || ' ' || r.key_id || ' ' || encode(r.answers_sha256, 'hex')"
        + " FROM intake_revision r JOIN intake i ON i.id = r.intake_id WHERE i.client_id = ? ORDER BY r.id", client));
  }

  private UUID known(String name, String email) {
    return QuarkusTransaction.requiringNew().call(() ->
        clients.known(new Identity(name, BORN, email.toLowerCase(), null)).orElseThrow().id);
  }

  private UUID client(String name, String email) {
    var address = email == null ? unique() + "@example.com" : email.toLowerCase();
    return QuarkusTransaction.requiringNew().call(() -> clients.recognise(new Identity(name, BORN, address, null)).id);
  }

  private UUID clientOf(Person person) {
    return UUID.fromString(database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0));
  }

  private static Map<String, String> with(Map<String, String> fields, String field, String value) {
    var more = new java.util.HashMap<>(fields);
    more.put(field, value);
    return more;
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "q");
  }

  private static Visitor desk() {
    return Visitor.as("desk@rhomboid.test");
  }
}
