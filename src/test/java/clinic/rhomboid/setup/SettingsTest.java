package clinic.rhomboid.setup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same pages as settings of a clinic that runs, here the sample. */
@QuarkusTest
class SettingsTest {

  @Inject Database database;
  @Inject FirstStart start;

  @ParameterizedTest
  @ValueSource(strings = {"/owner/setup", "/owner/setup/clinic", "/owner/setup/booking", "/owner/setup/rooms",
      "/owner/setup/rooms/1", "/owner/setup/rooms/new", "/owner/setup/techniques", "/owner/setup/therapists",
      "/owner/setup/therapists/ana", "/owner/setup/therapists/ana/hours", "/owner/setup/therapists/ana/days",
      "/owner/setup/closures", "/owner/setup/therapists/new",
      "/owner/setup/consent", "/owner/setup/mail", "/owner/approval", "/owner/approval/affected"})
  void isTheOwnersAlone(String page) {
    Visitor.as("owner@rhomboid.test").get(page).then().statusCode(200);
    Visitor.as("desk@rhomboid.test").get(page).then().statusCode(403);
    Visitor.as("ana@rhomboid.test").get(page).then().statusCode(403);
    new Visitor().get(page).then().statusCode(303).header("Location", containsString("/login"));
  }

  @Test
  void knowsOnlyWhatTheClinicHas() {
    var owner = Visitor.as("owner@rhomboid.test");
    owner.get("/owner/setup/rooms/99999").then().statusCode(404);
    owner.get("/owner/setup/therapists/nobody").then().statusCode(404);
    owner.get("/owner/setup/therapists/nobody/hours").then().statusCode(404);
    owner.get("/owner").then().body(containsString("href=\"/owner/setup\""));
  }

  @Test
  void makesNoSetupLinkForAClinicThatHasAccounts() {
    start.announce(null);
    assertEquals(0, database.count("setup_link WHERE email NOT LIKE '%@doors.example'"));
    new Visitor().get("/setup/anything").then().statusCode(404);
  }

  @Test
  void addsARoomAndTakesItAwayAgain() {
    var owner = Visitor.signedIn("owner@rhomboid.test");
    owner.get("/owner/setup/rooms/new");
    owner.post("/owner/setup/rooms", Map.of("name", "Attic <i>", "tables", "0", "turnaround", "10")).then().statusCode(303);
    owner.get("/owner/setup/rooms").then().body(containsString("Attic &lt;i&gt;")).body(containsString("Not in use"));
    var id = database.column("SELECT id FROM room WHERE name = 'Attic <i>'").get(0);
    owner.post("/owner/setup/rooms/" + id + "/removal", Map.of()).then().statusCode(303);
    assertEquals(0, database.count("room WHERE name = 'Attic <i>'"));
  }

  @Test
  void limitsHowMuchStrainingWorkATherapistTakes() {
    var owner = Visitor.signedIn("owner@rhomboid.test");
    owner.get("/owner/setup/therapists/new").then().body(containsString("Deep tissue massage: how much do they take?"));
    var form = new HashMap<>(Map.of("name", "Limited Person", "techniques", "deep_tissue", "strainMinutes", "120",
        "strainInARow", "3"));
    owner.post("/owner/setup/therapists", form).then().statusCode(303);
    var id = database.column("SELECT id FROM therapist WHERE name = 'Limited Person' AND active").get(0);
    var page = "/owner/setup/therapists/" + id;
    owner.get(page).then().body(matchesPattern("(?s).*id=\"strainMinutes\"[^>]*value=\"120\".*id=\"strainInARow\"[^>]*value=\"3\".*"));
    form.putAll(Map.of("strainMinutes", "5", "strainInARow", "many"));
    owner.post(page, form).then().statusCode(422)
        .body(containsString("Enter a whole number from 15 to 720"), containsString("Enter a whole number from 1 to 10"),
            containsString("value=\"many\""));
    form.putAll(Map.of("strainMinutes", "", "strainInARow", ""));
    owner.post(page, form).then().statusCode(303);
    assertEquals(1, database.count(
        "therapist WHERE id = ? AND strain_minutes_a_day IS NULL AND strain_in_a_row IS NULL", id));
    owner.get(page);
    owner.post(page + "/removal", Map.of()).then().statusCode(303);
  }
}
