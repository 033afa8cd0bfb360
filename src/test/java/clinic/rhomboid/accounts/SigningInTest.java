package clinic.rhomboid.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.web.HostCookies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SigningInTest {

  private static final String OWNER = "owner@rhomboid.test";
  private static final String NEWEST = " WHERE created_at = (SELECT max(created_at) FROM session)";
  private static final String DESK = "desk@rhomboid.test";

  @Inject Accounts accounts;
  @Inject EntityManager entities;

  @Test
  void theRightPasswordOpensTheHomeOfTheRole() {
    signIn(OWNER, Visitor.PASSWORD, null).then().statusCode(303).header("Location", endsWith("/owner"));
    signIn(" DESK@rhomboid.test", Visitor.PASSWORD, null).then().statusCode(303).header("Location", endsWith("/desk"));
    Visitor.signedIn(DESK).get("/staff").then().statusCode(303).header("Location", endsWith("/desk"));
  }

  @Test
  void theCookieIsTheBrowsersAloneAndTheDatabaseKeepsOnlyItsHash() {
    var answer = signIn(OWNER, Visitor.PASSWORD, null);
    var header = answer.getHeaders().getValues("Set-Cookie").stream()
        .filter(value -> value.startsWith("rhomboid-session=")).findFirst().orElseThrow();
    assertTrue(header.contains("HttpOnly") && header.contains("SameSite=Lax") && header.contains("Path=/"), header);
    var stored = entities.createNativeQuery(
            "SELECT count(*) FROM session WHERE token_hash = convert_to(:token, 'UTF8')", Long.class)
        .setParameter("token", answer.cookie("rhomboid-session")).getSingleResult();
    assertEquals(0L, stored);
  }

  @Test
  void overTlsTheCookieIsBoundToThisHost() {
    var cookie = new SessionCookie(new HostCookies("https://clinic.example")).carrying("token");
    assertEquals("__Host-rhomboid-session", cookie.getName());
    assertTrue(cookie.isSecure());
  }

  @Test
  void everyFailureReadsTheSame() {
    var wrong = signIn(OWNER, "wrong", null).then().statusCode(422).extract().asString();
    var unknown = signIn("owner@rhomboid.tess", "wrong", null).then().statusCode(422).extract().asString();
    var tooLong = signIn(OWNER, "x".repeat(73), null).then().statusCode(422).extract().asString();
    assertEquals(plain(wrong), plain(unknown));
    assertEquals(plain(wrong), plain(tooLong));
    assertTrue(wrong.contains("<title>Error: Sign in"));
  }

  @Test
  void aMissingFieldIsAFailureLikeAnyOther() {
    var visitor = new Visitor();
    visitor.get("/login");
    visitor.post("/login", Map.of()).then().statusCode(422);
  }

  @Test
  void theTrailTellsWhoSignedInAndKeepsNoUnknownAddress() {
    signIn(OWNER, Visitor.PASSWORD, null);
    signIn(OWNER, "wrong", null);
    signIn("my-secret-passphrase@typed.example", "wrong", null);
    assertTrue(entries("actor = 'unknown' AND action = 'sign in' AND detail = 'denied'") > 0);
    assertTrue(entries("actor = 'owner@rhomboid.test' AND action = 'sign in' AND detail IS NULL") > 0);
    assertTrue(entries("actor = 'owner@rhomboid.test' AND action = 'sign in' AND detail = 'denied'") > 0);
    assertEquals(0L, entries("concat(actor, action, subject, detail) LIKE '%passphrase%'"));
  }

  @Test
  void signingOutKillsTheCookieEvenIfSomebodyKeptIt() {
    var cookie = signIn(DESK, Visitor.PASSWORD, null).cookie("rhomboid-session");
    staff(cookie).then().statusCode(303).header("Location", endsWith("/desk"));
    var visitor = Visitor.signedIn(DESK);
    visitor.get("/login");
    visitor.post("/logout", Map.of()).then().statusCode(303).header("Location", endsWith("/login"));
    visitor.get("/staff").then().statusCode(303).header("Location", containsString("/login"));

    var keeper = new Visitor();
    keeper.get("/login");
    var kept = keeper.post("/login", Map.of("email", DESK, "password", Visitor.PASSWORD)).cookie("rhomboid-session");
    keeper.get("/login");
    keeper.post("/logout", Map.of());
    staff(kept).then().statusCode(303).header("Location", containsString("/login"));
  }

  @Test
  void anAccountThatIsSwitchedOffIsRefusedAtOnce() {
    var visitor = Visitor.signedIn(DESK);
    switchOn(false);
    try {
      visitor.get("/staff").then().statusCode(303).header("Location", containsString("/login"));
      signIn(DESK, Visitor.PASSWORD, null).then().statusCode(422);
    } finally {
      switchOn(true);
    }
  }

  @Test
  void aSessionNobodyUsesEnds() {
    var visitor = Visitor.signedIn(DESK);
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
        "UPDATE session SET last_seen_at = last_seen_at - interval '12 hours 1 second'" + NEWEST).executeUpdate());
    visitor.get("/staff").then().statusCode(303).header("Location", containsString("/login"));
  }

  @Test
  void aSessionInUseIsKeptButWrittenAtMostOnceAMinute() {
    var visitor = Visitor.signedIn(DESK);
    var first = lastSeen();
    visitor.get("/staff");
    assertEquals(first, lastSeen());
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
        "UPDATE session SET last_seen_at = last_seen_at - interval '61 seconds'" + NEWEST).executeUpdate());
    visitor.get("/staff");
    assertTrue(lastSeen().compareTo(first) >= 0);
  }

  @Test
  void whoeverIsSentToSignInComesBackToThePage() {
    given().redirects().follow(false).get("/staff?a=1").then().statusCode(303)
        .header("Location", endsWith("/login?next=%2Fstaff%3Fa%3D1"));
    signIn(DESK, Visitor.PASSWORD, "/staff?a=1").then().header("Location", endsWith("/staff?a=1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "//evil.test", "/\\evil.test", "https://evil.test", "\\\\evil.test", "javascript:alert(1)", "evil.test", "/a//b",
    "/\t/evil.test", "/ /evil.test", "https:evil.test", "///evil.test"})
  void nobodyIsSentElsewhereAfterSigningIn(String next) {
    signIn(DESK, Visitor.PASSWORD, next).then().statusCode(303).header("Location", endsWith("/desk"));
    given().queryParam("next", next).get("/login").then().statusCode(200)
        .body(containsString("name=\"next\" value=\"\""), not(containsString("evil")));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    given().redirects().follow(false).contentType("application/x-www-form-urlencoded")
        .formParam("email", DESK).formParam("password", Visitor.PASSWORD).post("/login").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/openapi", "/q/health/ready", "/q/metrics", "/assets/rhomboid.css", "/", "/login"})
  void whatIsForAllNeedsNoSession(String path) {
    given().get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/", "/assets/rhomboid.css", "/api/v1/techniques", "/q/health/ready"})
  void whatIsForAllIsForABrowserWhoseSessionHasEndedToo(String path) {
    var visitor = new Visitor();
    visitor.get("/login");
    var ended = visitor.post("/login", Map.of("email", DESK, "password", Visitor.PASSWORD)).cookie("rhomboid-session");
    visitor.post("/logout", Map.of()).then().statusCode(303);
    given().redirects().follow(false).cookie("rhomboid-session", ended).get(path).then().statusCode(200);
  }

  @Test
  void metricsAreForThisMachineOnly() {
    given().header("X-Forwarded-For", "203.0.113.9").get("/q/metrics").then().statusCode(404);
    given().header("Forwarded", "for=203.0.113.9").get("/q/%6Detrics").then().statusCode(404);
  }

  private void switchOn(boolean on) {
    QuarkusTransaction.requiringNew().run(() -> accounts.byEmail(DESK).orElseThrow().active = on);
  }

  private static Response signIn(String email, String password, String next) {
    var visitor = new Visitor();
    visitor.get("/login");
    return visitor.post("/login",
        next == null ? Map.of("email", email, "password", password)
            : Map.of("email", email, "password", password, "next", next));
  }

  private static Response staff(String cookie) {
    return given().redirects().follow(false).cookie("rhomboid-session", cookie).get("/staff");
  }

  private static String plain(String page) {
    return page.replaceAll("value=\"[^\"]*\"", "");
  }

  private String lastSeen() {
    return (String) entities.createNativeQuery("SELECT cast(max(last_seen_at) AS text) FROM session", String.class)
        .getSingleResult();
  }

  private long entries(String where) {
    return (long) entities.createNativeQuery("SELECT count(*) FROM trail WHERE " + where, Long.class).getSingleResult();
  }
}
