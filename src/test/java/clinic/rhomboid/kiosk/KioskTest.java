package clinic.rhomboid.kiosk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.phone.Phone;
import clinic.rhomboid.portal.Person;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KioskTest {

  private static final String DESK = "desk@rhomboid.test";
  private static final Map<String, String> BORN = Map.of("month", "4", "day", "23", "year", "1984", "next", "form");

  @Inject Database database;
  @Inject Tokens tokens;

  @Test
  void aTabletOpensOneFormAndNothingElse() {
    var tablet = Visitor.signedIn(DESK);
    var form = handedOut(tablet);
    tablet.get(form.replaceFirst("/form$", "/proof?next=form")).then().statusCode(200).body(containsString("give the tablet back"))
        .body(not(containsString("My booking"))).body(not(containsString("href=\"/\"")));
    tablet.post(form.replaceFirst("/form$", "/proof"), BORN).then().statusCode(303).header("Location", endsWith("/form"));
    tablet.get(form).then().statusCode(200).body(containsString("Your health form")).body(containsString("give the tablet back"));
    // Anywhere else is out of the form, and the staff's own pages ask for the password.
    tablet.get("/visits").then().statusCode(303).header("Location", endsWith("/kiosk"));
    tablet.get("/kiosk").then().statusCode(200).body(containsString("give the tablet back"));
    tablet.get("/desk").then().statusCode(303).header("Location", containsString("/login/again"));
    tablet.get("/login/again");
    tablet.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "true", "next", "/desk")).then().statusCode(303);
    tablet.get("/desk").then().statusCode(200);
  }

  @Test
  void whatWasTypedIsForgottenWithTheLinkThatTheTabletHasSeen() {
    var tablet = Visitor.signedIn(DESK);
    var form = handedOut(tablet);
    var visit = UUID.fromString(database.column(
        "SELECT appointment_id FROM kiosk ORDER BY started_at DESC LIMIT 1").get(0));
    tablet.get(form.replaceFirst("/form$", "/proof"));
    tablet.post(form.replaceFirst("/form$", "/proof"), BORN).then().statusCode(303);
    tablet.get(form);
    var draft = tablet.post(form, Map.of("consent", "yes", "consentVersion", "1")).then().statusCode(303)
        .extract().header("Location").replaceFirst("^https?://[^/]*", "");
    tablet.get(draft).then().statusCode(303).header("Location", containsString("/book/"));
    assertEquals(1, database.count("draft WHERE for_appointment_id = ?", visit));
    var answer = tablet.post("/kiosk/leaving", Map.of()).then().statusCode(303).header("Location", endsWith("/kiosk"))
        .header("Clear-Site-Data", containsString("cache"));
    assertTrue(answer.extract().headers().getValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("rhomboid-kiosk=;")));
    assertEquals(0, database.count("draft WHERE for_appointment_id = ?", visit));
    assertEquals(0, database.count("client_session WHERE appointment_id = ?", visit));
    // Back, and the history of the browser, lead nowhere, for whoever holds the tablet then.
    for (var seen : new String[] {form, form.replaceFirst("/form$", ""), draft}) {
      tablet.get(seen).then().statusCode(404);
      new Visitor().get(seen).then().statusCode(404);
    }
    assertEquals(3, database.count("trail WHERE subject = ? AND action IN ('hand out tablet', 'take tablet back', 'renew link')",
        "visit " + visit));
  }

  @Test
  void aSignedFormEndsOnThePageThatAsksForTheTablet() {
    var tablet = Visitor.signedIn(DESK);
    var form = handedOut(tablet);
    tablet.get(form.replaceFirst("/form$", "?done=signed_confirmed")).then().statusCode(303).header("Location", endsWith("/kiosk"));
    assertEquals(1, database.count("kiosk WHERE left_at IS NOT NULL AND started_at = (SELECT max(started_at) FROM kiosk)"));
  }

  @Test
  void theAddressOfASignedFormLeadsToNoNewLink() {
    var tablet = Visitor.signedIn(DESK);
    var form = handedOut(tablet);
    tablet.get(form.replaceFirst("/form$", "/proof"));
    tablet.post(form.replaceFirst("/form$", "/proof"), BORN).then().statusCode(303);
    tablet.get(form);
    var draft = tablet.post(form, Map.of("consent", "yes", "consentVersion", "1")).then().statusCode(303)
        .extract().header("Location").replaceFirst("^https?://[^/]*", "");
    database.execute("UPDATE draft SET state = 'BOOKED', appointment_id = for_appointment_id, content = NULL, key_id = NULL"
        + " WHERE for_appointment_id = (SELECT appointment_id FROM kiosk ORDER BY started_at DESC LIMIT 1)");
    tablet.post("/kiosk/leaving", Map.of()).then().statusCode(303);
    new Visitor().get(draft).then().statusCode(303).header("Location", endsWith("/visits"));
  }

  @Test
  void answersThatAreSignedAreHandedToNoScreenOfTheDesk() {
    var person = Person.booked();
    var desk = Visitor.signedIn(DESK);
    var page = "/desk/visits/" + person.visitId + "/form";
    desk.get(page).then().statusCode(200).body(containsString("The form is in")).body(not(containsString("Hand over")));
    desk.post(page + "/tablet", Map.of()).then().statusCode(303).header("Location", endsWith(page));
    desk.post(page + "/code", Map.of()).then().statusCode(303);
    assertEquals(0, database.count("kiosk WHERE appointment_id = cast(? AS uuid)", person.visitId));
    assertEquals(0, database.count("form_handover WHERE appointment_id = cast(? AS uuid)", person.visitId));
    desk.get("/desk").then().statusCode(200);
  }

  @Test
  void aPictureLeadsOnePhoneToTheFormAndOnlyTheLastOneDoes() {
    var desk = Visitor.signedIn(DESK);
    var visit = Phone.book(desk, "Camera " + UUID.randomUUID());
    var page = "/desk/visits/" + visit + "/form";
    desk.get(page);
    var old = picture(desk, page, visit);
    var last = picture(desk, page, visit);
    desk.get(page).then().body(containsString("<svg class=\"qr\"")).body(not(containsString(last)));
    new Visitor().get("/kiosk/" + old).then().statusCode(404);
    var phone = new Visitor();
    // Looking uses nothing up.
    new Visitor().get("/kiosk/" + last).then().statusCode(200);
    phone.get("/kiosk/" + last).then().statusCode(200).body(containsString("Camera"));
    var form = phone.post("/kiosk/" + last, Map.of()).then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]*", "");
    phone.get(form).then().statusCode(303).header("Location", containsString("/proof?next=form"));
    phone.post("/kiosk/" + last, Map.of()).then().statusCode(404);
    desk.get(page).then().body(not(containsString("<svg class=\"qr\"")));
    var late = picture(desk, page, visit);
    database.execute("UPDATE form_handover SET expires_at = now() - interval '1 second' WHERE appointment_id = cast(? AS uuid)", visit);
    new Visitor().get("/kiosk/" + late).then().statusCode(404);
  }

  private String picture(Visitor desk, String page, String visit) {
    desk.post(page + "/code", Map.of()).then().statusCode(303);
    return tokens.ofLink("handover", UUID.fromString(database.column(
        "SELECT id FROM form_handover WHERE appointment_id = cast(? AS uuid)", visit).get(0)), 1);
  }

  /** The address of the form that the tablet was handed out with. */
  private static String handedOut(Visitor tablet) {
    var visit = Phone.book(tablet, "Tablet " + UUID.randomUUID());
    tablet.get("/desk/visits/" + visit + "/form").then().body(containsString("Hand over this tablet"));
    return tablet.post("/desk/visits/" + visit + "/form/tablet", Map.of()).then().statusCode(303)
        .extract().header("Location").replaceFirst("^https?://[^/]*", "");
  }
}
