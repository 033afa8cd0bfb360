package clinic.rhomboid.retention;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {

  @Inject Database database;
  @Inject Records records;
  @Inject RetentionSweep sweep;
  @Inject RestoredBackup backup;
  @ConfigProperty(name = "rhomboid.data-dir") Path folder;

  @AfterEach
  void theRuleIsAsItWas() {
    database.execute("UPDATE location SET retention_years = 7, retention_adult_age = 18, retention_nightly = false");
  }

  @Test
  void whatIsOverIsShownAndGoesByAPress() {
    var old = records.treated(9);
    var young = records.treated(6);
    var expected = records.expected(Api.person(41));
    owner().get("/owner/retention").then().statusCode(200).body(
        containsString(old.name()), not(containsString(young.name())), not(containsString(expected.name())),
        containsString("Last here in"));
    owner().post("/owner/retention/deletion", Map.of()).then().statusCode(303).header("Location", containsString("erased="));
    assertErased(old, true);
    assertErased(young, false);
    assertErased(expected, false);
    assertEquals(1, database.count("trail WHERE client_id = ? AND action = 'erase' AND actor = 'owner@rhomboid.test'"
        + " AND detail = 'the time of retention is over'", old.client()));
    assertTrue(database.count("trail WHERE client_id = ? AND action = 'book'", old.client()) > 0, "the trail stays");
    assertEquals(1, database.count("appointment WHERE id = ? AND state = 'COMPLETED'", old.visit()));
  }

  @Test
  void whoCameOnceMoreStaysHoweverOldTheFirstVisit() {
    var person = Api.person(41);
    var old = records.treated(person, 9);
    var again = records.expected(person);
    assertEquals(old.client(), again.client());
    sweep.eraseSome("owner@rhomboid.test");
    assertErased(old, false);
    Api.cancel(again.token()).statusCode(200);
    sweep.eraseSome("owner@rhomboid.test");
    assertErased(old, false);
  }

  @Test
  void aChildsYearsCountFromTheBirthday() {
    // Fifteen at the visit nine years ago: of age six years ago.
    var child = records.treated(Api.person(24), 9);
    owner().get("/owner/retention").then().statusCode(200).body(not(containsString(child.name())));
    sweep.eraseSome("owner@rhomboid.test");
    assertErased(child, false);
    database.execute("UPDATE location SET retention_years = 5");
    sweep.eraseSome("owner@rhomboid.test");
    assertErased(child, true);
  }

  @Test
  void theNightErasesOnlyOnceTheOwnerHasSwitchedItOn() {
    var old = records.treated(9);
    sweep.nightly();
    assertErased(old, false);
    owner().get("/owner/retention");
    owner().post("/owner/retention/settings", Map.of("years", "7", "adultAge", "18", "nightly", "yes")).then().statusCode(303);
    sweep.nightly();
    assertErased(old, true);
  }

  @Test
  void aRestrictedRecordGoesWhenItsTimeIsOverThoughTheNightIsOff() {
    var kept = records.treated(1);
    owner().get("/owner/retention");
    owner().post("/owner/clients/" + kept.client() + "/restriction", Map.of()).then().statusCode(303);
    sweep.nightly();
    assertErased(kept, false);
    database.execute("UPDATE client SET erase_after = current_date - 2 WHERE id = ?", kept.client());
    sweep.nightly();
    assertErased(kept, true);
  }

  @Test
  void aPrintOfARefusalIsForgottenAfterFourteenDays() {
    database.execute("INSERT INTO refusal VALUES ('\\xbeef01', now() - interval '15 days'), ('\\xbeef02', now() - interval '13 days')");
    sweep.nightly();
    assertEquals(0, database.count("refusal WHERE fingerprint = '\\xbeef01'"));
    assertEquals(1, database.count("refusal WHERE fingerprint = '\\xbeef02'"));
  }

  @Test
  void aRuleThatCannotBeIsRefusedAndKept() {
    owner().get("/owner/retention");
    owner().post("/owner/retention/settings", Map.of("years", "0", "adultAge", "17", "nightly", "yes")).then().statusCode(422)
        .body(containsString("Enter a number of years from 1 to 50"), containsString("Enter an age from 18 to 21"),
            containsString("value=\"17\""), containsString("<title>Error: "));
    assertEquals(1, database.count("location WHERE id = 1 AND retention_years = 7 AND NOT retention_nightly"));
  }

  @Test
  void aChangeOfTheRuleIsInTheTrail() {
    owner().get("/owner/retention");
    owner().post("/owner/retention/settings", Map.of("years", "12", "adultAge", "21")).then().statusCode(303);
    assertEquals(1, database.count("location WHERE id = 1 AND retention_years = 12 AND retention_adult_age = 21"));
    assertTrue(database.count("trail WHERE subject = 'retention' AND detail = '12 years, children from 21, by hand'") > 0);
  }

  @Test
  void whomABackupBringsBackIsErasedAgainAtTheStart() throws Exception {
    var kept = records.cancelled();
    var row = database.column("SELECT to_jsonb(c) FROM client c WHERE id = ?", kept.client()).get(0);
    var key = database.column("SELECT to_jsonb(k) FROM data_key k JOIN client c ON c.key_id = k.id WHERE c.id = ?",
        kept.client()).get(0);
    owner().get("/owner/retention");
    owner().post("/owner/clients/" + kept.client() + "/erasure", Map.of()).then().statusCode(303);
    assertTrue(Files.readAllLines(folder.resolve("erased-clients")).contains(kept.client().toString()));

    database.execute("INSERT INTO data_key SELECT * FROM jsonb_populate_record(NULL::data_key, ?::jsonb)", key);
    database.execute("UPDATE client c SET (name, name_key, birth_date, key_id, erased_at) ="
        + " (o.name, o.name_key, o.birth_date, o.key_id, NULL) FROM jsonb_populate_record(NULL::client, ?::jsonb) o"
        + " WHERE c.id = o.id", row);
    assertErased(kept, false);
    backup.eraseAgain();
    assertErased(kept, true);
    assertEquals(0, database.count("client WHERE name = ?", kept.name()));
    assertEquals(1, database.count("trail WHERE client_id = ? AND detail = 'erased before the backup was restored'",
        kept.client()));
  }

  private void assertErased(Records.Kept kept, boolean erased) {
    assertEquals(erased ? 1 : 0, database.count("client WHERE id = ? AND erased_at IS NOT NULL AND key_id IS NULL",
        kept.client()));
  }

  private static Visitor owner() {
    return Visitor.as("owner@rhomboid.test");
  }
}
