package clinic.rhomboid.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResetTest {

  private static final String NEW = "tangled kettle over brick";
  private static final Set<String> CHANGING = Set.of("date", "set-cookie");

  @Inject Colleagues colleagues;
  @Inject Database database;

  @Test
  void aNewPasswordEndsTheOldOneAndEverySession() {
    var email = colleagues.employed("desk");
    var open = Visitor.signedIn(email);
    open.get("/staff").then().header("Location", endsWith("/desk"));
    var link = colleagues.resets(email, 1).get(0);
    var visitor = new Visitor();
    visitor.get(link).then().statusCode(200).body(containsString("Choose a new password"), containsString(email));
    open.get("/staff").then().header("Location", endsWith("/desk"));
    var answer = visitor.post(link, InvitationTest.typed(NEW));
    answer.then().statusCode(303).header("Location", endsWith("/login?done=password"));
    assertNull(answer.cookie("rhomboid-session"), "the link signs nobody in");
    open.get("/staff").then().statusCode(303).header("Location", containsString("/login"));
    InvitationTest.signIn(email, Visitor.PASSWORD).then().statusCode(422);
    InvitationTest.signIn(email, NEW).then().statusCode(303).header("Location", endsWith("/desk"));
    assertEquals(1, colleagues.mails("PASSWORD_CHANGED", email));
    assertEquals(1, colleagues.entries("set password by link", email, "PASSWORD_RESET"));
  }

  @Test
  void knownAndUnknownAddressesAreAnsweredAlikeAndOnlyTheKnownGetsAMail() {
    var known = colleagues.employed("desk");
    var unknown = Colleagues.newEmail();
    var invited = colleagues.invited("desk");
    var off = colleagues.employed("desk");
    database.execute("UPDATE account SET active = false WHERE email = ?", off);
    var answers = List.of(known, unknown, invited, off).stream().map(ResetTest::ask).toList();
    for (var answer : answers) {
      assertEquals(303, answer.statusCode());
      assertEquals(headers(answers.get(0)), headers(answer));
      assertEquals(answers.get(0).asString(), answer.asString());
    }
    colleagues.untilResetsAreDone();
    assertEquals(1, colleagues.mails("PASSWORD_RESET", known));
    for (var email : List.of(unknown, invited, off)) {
      assertEquals(0, colleagues.mails("PASSWORD_RESET", email), email);
    }
    assertEquals(0, database.count("trail WHERE detail = ? OR actor = ? OR subject = ?", unknown, unknown, unknown));
  }

  @Test
  void theRequestItselfLooksNobodyUp() {
    var known = colleagues.employed("desk");
    // Whoever holds the account's row keeps a request that touches it waiting: this one must not notice.
    database.rolledBack(connection -> {
      Database.execute(connection, "UPDATE account SET name = name WHERE email = ?", known);
      assertEquals(303, ask(known).statusCode());
    });
  }

  @Test
  void theLinkWorksOnce() {
    var email = colleagues.employed("desk");
    var link = colleagues.resets(email, 1).get(0);
    InvitationTest.choose(link, NEW).then().statusCode(303);
    InvitationTest.choose(link, "another kettle under brick").then().statusCode(404)
        .body(containsString("ask for a new link"));
    new Visitor().get(link).then().statusCode(404);
    InvitationTest.signIn(email, NEW).then().statusCode(303);
    assertEquals(2, colleagues.entries("set password by link", email, "denied"));
  }

  @Test
  void theLinkIsDeadAfterTenMinutes() {
    var email = colleagues.employed("desk");
    var link = colleagues.resets(email, 1).get(0);
    colleagues.age(email, "9 minutes 30 seconds");
    new Visitor().get(link).then().statusCode(200);
    colleagues.age(email, "30 seconds");
    new Visitor().get(link).then().statusCode(404);
    InvitationTest.choose(link, NEW).then().statusCode(404);
    InvitationTest.signIn(email, Visitor.PASSWORD).then().statusCode(303);
  }

  @Test
  void aNewerLinkKillsTheOneBefore() {
    var email = colleagues.employed("desk");
    var old = colleagues.resets(email, 1).get(0);
    var newer = colleagues.resets(email, 2).get(0);
    InvitationTest.choose(old, NEW).then().statusCode(404);
    InvitationTest.choose(newer, NEW).then().statusCode(303);
  }

  @Test
  void theLinkIsDeadAfterAChangeOfThePassword() {
    var email = colleagues.employed("desk");
    var link = colleagues.resets(email, 1).get(0);
    var visitor = Visitor.signedIn(email);
    visitor.get("/account/password");
    visitor.post("/account/password", Map.of("old", Visitor.PASSWORD, "password", NEW, "again", NEW))
        .then().statusCode(303);
    InvitationTest.choose(link, "another kettle under brick").then().statusCode(404);
    InvitationTest.signIn(email, NEW).then().statusCode(303);
  }

  @Test
  void theLinkIsDeadAfterAChangeOfTheAddressAndWhenTheAccountIsSwitchedOff() {
    var owner = Visitor.signedIn("owner@rhomboid.test");
    var moved = colleagues.employed("desk");
    var link = colleagues.resets(moved, 1).get(0);
    var page = "/owner/people/" + colleagues.id(moved);
    owner.get(page);
    owner.post(page + "/email", Map.of("email", Colleagues.newEmail())).then().statusCode(303);
    InvitationTest.choose(link, NEW).then().statusCode(404);

    var off = colleagues.employed("desk");
    link = colleagues.resets(off, 1).get(0);
    owner.post("/owner/people/" + colleagues.id(off) + "/suspension", Map.of()).then().statusCode(303);
    InvitationTest.choose(link, NEW).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "a@b", "kit@example.test\r\nBcc: evil@example.test", "kit@example.test\rX",
    "a@example.test,b@example.test", "<kit@example.test>"})
  void whatIsNoAddressIsRefusedAndKept(String typed) {
    ask(typed.replace("\r", "%0D").replace("\n", "%0A").replace(" ", "%20")).then().statusCode(422)
        .body(containsString("href=\"#email\""), containsString("<title>Error: "));
    assertEquals(0, database.count("message WHERE recipient LIKE '%evil@%'"));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    given().redirects().follow(false).contentType("application/x-www-form-urlencoded")
        .formParam("email", "desk@rhomboid.test").post("/login/reset").then().statusCode(400);
  }

  private static Response ask(String email) {
    var visitor = new Visitor();
    visitor.get("/login/reset");
    return visitor.post("/login/reset", Map.of("email", email));
  }

  private static Map<String, String> headers(Response answer) {
    return answer.headers().asList().stream().filter(header -> !CHANGING.contains(header.getName().toLowerCase()))
        .collect(Collectors.toMap(Header::getName, Header::getValue));
  }
}
