package clinic.rhomboid.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session nobody used for 15 minutes, and the password asked for again where it was typed long ago. */
@QuarkusTest
class LockTest {

  private static final Pattern CARRIED = Pattern.compile("name=\"carried\" value=\"([^\"]+)\"");
  private static final String MOVE = "/desk/visits/00000000-0000-0000-0000-00000000abcd/move";
  private static final String TYPED = "Sore <b>neck</b> on the “left” shoulder";
  private static final Map<String, String> UNLOCK = Map.of("password", Visitor.PASSWORD, "unlock", "true");

  @Inject SomeStaff staff;

  private String email;
  private Visitor visitor;

  @BeforeEach
  void somebodyIsAway() {
    email = staff.hired();
    visitor = Visitor.signedIn(email);
    visitor.get("/desk").then().statusCode(200);
    staff.lock(email);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk?view=week", "/staff", "/account", "/account/second-factor", "/desk/outbox"})
  void aLockedSessionOpensNoPage(String page) {
    for (var i = 0; i < 2; i++) {
      visitor.get(page).then().statusCode(303).header("Location", containsString("/login/again?next=%2F"));
    }
  }

  @Test
  void aSessionUsedAMomentBeforeIsNotLocked() {
    staff.age(email, "last_seen_at", "-2 minutes");
    visitor.get("/desk").then().statusCode(200);
  }

  @Test
  void pagesForEverybodyTakeALockedSessionForAStranger() {
    visitor.get("/login").then().statusCode(200).body(not(containsString("id=\"lock\"")));
    Visitor.signedIn(email).get("/login").then().statusCode(200).body(containsString("id=\"lock\""));
  }

  @Test
  void thePasswordUnlocksAndLeadsBackWithANewToken() {
    var old = new Visitor();
    old.get("/login");
    var token = old.post("/login", Map.of("email", email, "password", Visitor.PASSWORD)).cookie("rhomboid-session");
    staff.lock(email);
    old.get("/login/again?next=%2Fdesk%3Fview%3Dweek").then().statusCode(200)
        .body(containsString("Sam Stone"), containsString("value=\"/desk?view=week\""));
    var answer = old.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "true", "next", "/desk?view=week"));
    answer.then().statusCode(303).header("Location", endsWith("/desk?view=week"));
    assertNotEquals(token, answer.cookie("rhomboid-session"));
    old.get("/desk").then().statusCode(200);
    RestAssured.given().redirects().follow(false).cookie("rhomboid-session", token).get("/desk").then().statusCode(303)
        .header("Location", containsString("/login?next="));
    assertEquals(1, staff.trail(email, "unlock", null));
  }

  @Test
  void anotherPasswordUnlocksNothing() {
    visitor.get("/login/again");
    visitor.post("/login/again", Map.of("password", "wrong", "unlock", "true")).then().statusCode(422)
        .body(containsString("That is not your password"), not(containsString("value=\"wrong\"")));
    visitor.get("/desk").then().statusCode(303).header("Location", containsString("/login/again"));
    assertEquals(1, staff.trail(email, "unlock", "denied"));
  }

  @Test
  void whatWasTypedIsKeptUnseenAndSentAfterUnlocking() {
    var locked = visitor.post(MOVE, Map.of("reason", TYPED, "password", "secret-one", "code", "123456"));
    locked.then().statusCode(403).body(
        containsString("What you typed is kept"), not(containsString("Sore")), not(containsString("neck")));
    // A wrong password on the way loses nothing.
    var wrong = visitor.post("/login/again", Map.of("password", "wrong", "unlock", "true", "carried", carried(locked.asString())));
    visitor.get("/login/again");
    var unlocked = visitor.post("/login/again",
        Map.of("password", Visitor.PASSWORD, "unlock", "true", "carried", carried(wrong.asString())));
    unlocked.then().statusCode(200).body(
        containsString("Send it now"), containsString("action=\"" + MOVE + "\""),
        containsString("name=\"reason\" value=\"Sore &lt;b&gt;neck&lt;/b&gt; on the “left” shoulder\""),
        not(containsString("secret-one")), not(containsString("123456")));
    visitor.post(MOVE, Map.of("reason", TYPED)).then().statusCode(404);
  }

  @Test
  void aFormWithoutItsTokenIsNotCarried() {
    RestAssured.given().redirects().follow(false).cookie("rhomboid-session", token())
        .contentType("application/x-www-form-urlencoded").formParam("reason", TYPED).post(MOVE).then().statusCode(400);
  }

  @Test
  void whatSomebodyElseTypedIsNotShown() {
    var carried = carried(visitor.post(MOVE, Map.of("reason", TYPED)).asString());
    var other = Visitor.signedIn(staff.hired());
    other.get("/login/again");
    other.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "true", "carried", carried)).then()
        .statusCode(303).header("Location", endsWith("/desk"));
    other.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "true", "carried", "made-up")).then()
        .statusCode(303).header("Location", endsWith("/desk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.test", "https://evil.test", "/\\evil.test"})
  void unlockingLeadsNowhereElse(String next) {
    visitor.get("/login/again");
    visitor.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "true", "next", next)).then()
        .statusCode(303).header("Location", endsWith("/desk"));
  }

  @Test
  void programsAreToldInTheirOwnWay() {
    var owner = Visitor.signedIn("owner@rhomboid.test");
    owner.get("/api/v1/sample/closed").then().statusCode(200);
    staff.lock("owner@rhomboid.test");
    owner.get("/api/v1/sample/closed").then().statusCode(401).contentType("application/problem+json");
    owner.get("/login/again");
    owner.post("/login/again", UNLOCK).then().statusCode(303);
    owner.get("/api/v1/sample/closed").then().statusCode(200);
    // Other tests' visitors share these sessions' account.
    staff.age("owner@rhomboid.test", "last_seen_at", "-15 minutes");
  }

  @Test
  void aStrangerIsSentToSignIn() {
    new Visitor().get("/login/again?next=%2Fdesk").then().statusCode(303).header("Location", endsWith("/login?next=%2Fdesk"));
  }

  @Test
  void signingOutWorksWhileLocked() {
    visitor.get("/login/again");
    visitor.post("/logout", Map.of()).then().statusCode(303);
    visitor.get("/desk").then().header("Location", endsWith("/login?next=%2Fdesk"));
    assertEquals(1, staff.trail(email, "sign out", null));
  }

  private String token() {
    var other = new Visitor();
    other.get("/login");
    var token = other.post("/login", Map.of("email", email, "password", Visitor.PASSWORD)).cookie("rhomboid-session");
    staff.lock(email);
    return token;
  }

  private static String carried(String page) {
    return SomeStaff.group(CARRIED, page);
  }
}
