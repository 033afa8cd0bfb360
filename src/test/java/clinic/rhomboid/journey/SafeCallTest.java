package clinic.rhomboid.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who may not be safe, and the person of the clinic who calls them. */
@QuarkusTest
class SafeCallTest {

  private static final String CALLS = "/owner/calls";
  private final String email = "caller-" + UUID.randomUUID() + "@rhomboid.test";

  @Inject Database database;

  @BeforeEach
  void somebodyIsNamed() {
    database.execute("UPDATE location SET caller_name = 'Robin', caller_email = ?, caller_phone = '+12125550111'", email);
  }

  @AfterEach
  void nobodyIsNamed() {
    database.execute("UPDATE location SET caller_name = NULL, caller_email = NULL, caller_phone = NULL");
  }

  @Test
  void canAskForACallWhichAlertsThePersonNamedWithoutANameOrAReason() {
    var walker = unsafe("5", "11");
    var page = walker.get(walker.at).then().statusCode(200).body(containsString("May we call you?"))
        .body(containsString("Robin from")).extract().asString();
    assertTrue(page.indexOf("Someone is there at any hour") < page.indexOf("May we call you?")
        && page.indexOf("href=\"tel:911\"") < page.indexOf("May we call you?"), "The numbers come first");
    walker.submit(walker.at + "/call", page, "name", "Kit", "phone", "later").then()
        .statusCode(422).body(containsString("Write the phone number")).body(containsString("value=\"Kit\""));
    var number = "212555" + (1000 + (int) (System.nanoTime() % 9000));
    walker.submit(walker.at + "/call", page, "name", "Kit", "phone", number).then().statusCode(303);
    walker.submit(walker.at + "/call", page, "name", "Kit Vale", "phone", number).then().statusCode(303);
    walker.get(walker.at).then().body(containsString("has been asked to call you")).body(not(containsString(number)));

    assertEquals(1, database.count("message WHERE kind = 'CALL_WANTED' AND recipient = ?", email));
    assertEquals(0, database.count("message WHERE recipient = ? AND facts LIKE '%Kit%'", email));
    var desk = Visitor.as("desk@rhomboid.test");
    var shown = desk.get(CALLS).then().statusCode(200).body(containsString("Kit Vale")).body(containsString("tel:+1" + number))
        .body(containsString("Robin, ")).extract().asString();
    assertTrue(!shown.contains("unsafe") && !shown.contains("harm"));
    var call = shown.replaceFirst("(?s).*Kit Vale.*?/owner/calls/([^/]+)/completion.*", "$1");
    desk.post(CALLS + "/" + call + "/completion", Map.of()).then().statusCode(303);
    assertEquals(1, database.count("call_request WHERE id = cast(? AS uuid) AND called_by = 'desk@rhomboid.test'", call));
    assertEquals(1, database.count("trail WHERE action = 'call' AND subject = 'call ' || ?", call));
    Visitor.as("ana@rhomboid.test").get(CALLS).then().statusCode(403);
  }

  @Test
  void isNotAskedWhereNobodyIsNamedNorForAnotherReason() {
    var chest = Walker.started("5", "12", "1970").complaint().send("redFlags", "rf_chest_heart");
    var page = chest.get(chest.at).then().body(not(containsString("May we call you?"))).extract().asString();
    var before = database.count("call_request");
    chest.post(chest.at, "phone", "2125550177");
    chest.submit(chest.at + "/call", page, "phone", "2125550177");
    nobodyIsNamed();
    var walker = unsafe("5", "13");
    walker.get(walker.at).then().body(not(containsString("May we call you?")))
        .body(containsString("Please talk to someone today"));
    assertEquals(before, database.count("call_request"));
    Visitor.as("owner@rhomboid.test").get("/owner").then().body(containsString("clients are not asked whether we may call"));
  }

  private static Walker unsafe(String month, String day) {
    return Walker.started(month, day, "1971").complaint().send("redFlags", "none").send("signs", "none")
        .send("all", "none").send("all", "none")
        .send("conditions", "ci_unsafe_now", "ci_unsafe_now.followUp", "now", "systemic", "none", "pregnancy", "none",
            "other", "none");
  }
}
