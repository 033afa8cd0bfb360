package clinic.rhomboid.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with an authenticator app. */
@QuarkusTest
class SecondFactorTest {

  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-9]{5}-[a-z2-9]{5})</code>");

  @Inject SomeStaff staff;
  @Inject Database database;

  private String email;
  private Visitor owner;
  private byte[] secret;

  @BeforeEach
  void somebodyHasASecondFactor() {
    email = staff.hired();
    owner = Visitor.signedIn(email);
    secret = staff.enrol(owner);
  }

  @Test
  void aPasswordWithItsCodeSignsInAtOnce() {
    var visitor = visitor();
    signIn(visitor, staff.code(secret, 1)).then().statusCode(303).header("Location", endsWith("/desk"));
    visitor.get("/desk").then().statusCode(200);
  }

  @Test
  void aPasswordWithoutACodeLeadsToThePageThatAsksForIt() {
    var visitor = visitor();
    visitor.post("/login", Map.of("email", email, "password", Visitor.PASSWORD, "next", "/desk?view=week")).then()
        .statusCode(303).header("Location", endsWith("/login/code?next=%2Fdesk%3Fview%3Dweek"));
    visitor.get("/login/code?next=%2Fdesk%3Fview%3Dweek").then().statusCode(200).body(containsString("Type your code"));
    visitor.post("/login/code", Map.of("code", staff.code(secret, 1), "next", "/desk?view=week")).then()
        .statusCode(303).header("Location", endsWith("/desk?view=week"));
    visitor.get("/desk").then().statusCode(200);
    assertEquals(1, staff.trail(email, "sign in", "code asked for"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk", "/staff", "/account", "/account/second-factor", "/desk/outbox"})
  void aRightPasswordAloneOpensNothing(String page) {
    var visitor = visitor();
    signIn(visitor, "");
    visitor.get(page).then().statusCode(303).header("Location", containsString("/login/code?next="));
    visitor.post("/account/other-sessions/ending", Map.of()).then().statusCode(303)
        .header("Location", endsWith("/login/code"));
  }

  @Test
  void aWrongCodeIsAskedForAgainAndWrittenDown() {
    var visitor = visitor();
    signIn(visitor, staff.wrongCode(secret)).then().statusCode(422)
        .body(containsString("That code doesn’t work"), not(containsString(Visitor.PASSWORD)));
    visitor.get("/desk").then().statusCode(303);
    assertEquals(1, staff.trail(email, "type code", "denied"));
    visitor.get("/login/code");
    visitor.post("/login/code", Map.of("code", staff.code(secret, 1))).then().statusCode(303);
    visitor.get("/desk").then().statusCode(200);
  }

  @Test
  void aCodeOpensOneSessionOnly() {
    var code = staff.code(secret, 1);
    signIn(visitor(), code).then().statusCode(303).header("Location", endsWith("/desk"));
    signIn(visitor(), code).then().statusCode(422);
    // Setting it up has used the code before, too.
    signIn(visitor(), staff.code(secret, 0)).then().statusCode(422);
  }

  @Test
  void fiveWrongCodesEndTheAttempt() {
    var visitor = visitor();
    signIn(visitor, "");
    visitor.get("/login/code");
    for (var i = 1; i < 5; i++) {
      visitor.post("/login/code", Map.of("code", staff.wrongCode(secret))).then().statusCode(422)
          .body(containsString("Type your code"));
    }
    visitor.post("/login/code", Map.of("code", staff.wrongCode(secret))).then().statusCode(422)
        .body(containsString("start again with your password"));
    visitor.post("/login/code", Map.of("code", staff.code(secret, 1))).then().statusCode(303)
        .header("Location", endsWith("/login"));
    assertEquals(5, staff.trail(email, "type code", "denied"));
  }

  @Test
  void thePageOfTheCodeIsOpenForFiveMinutesOnly() {
    var visitor = visitor();
    signIn(visitor, "");
    staff.age(email, "created_at", "5 minutes 1 second");
    visitor.post("/login/code", Map.of("code", staff.code(secret, 1))).then().statusCode(303)
        .header("Location", endsWith("/login"));
    new Visitor().get("/login/code").then().statusCode(303).header("Location", endsWith("/login"));
  }

  @Test
  void aRecoveryCodeWorksOnceInAnySpelling() {
    var codes = codes(owner.post("/account/recovery-codes", Map.of()));
    assertEquals(10, codes.size());
    signIn(visitor(), codes.get(0).toUpperCase().replace("-", " ")).then().statusCode(303).header("Location", endsWith("/desk"));
    signIn(visitor(), codes.get(0)).then().statusCode(422);
    assertEquals(1, staff.trail(email, "use recovery code", null));
    owner.get("/account").then().body(containsString("9 recovery codes left"));
  }

  @Test
  void newRecoveryCodesReplaceTheOldOnesAndTheDatabaseKeepsNone() {
    var old = codes(owner.post("/account/recovery-codes", Map.of())).get(0);
    var code = codes(owner.post("/account/recovery-codes", Map.of())).get(0);
    signIn(visitor(), old).then().statusCode(422);
    assertEquals(0, database.count("recovery_code WHERE fingerprint IN (sha256(convert_to(?, 'UTF8')), convert_to(?, 'UTF8'))",
        code.replace("-", ""), code.replace("-", "")));
    signIn(visitor(), code).then().statusCode(303);
  }

  @Test
  void theDatabaseHoldsTheSecretOnlySealed() {
    var sealed = database.column("SELECT sealed_secret FROM second_factor WHERE account_id = ?", staff.id(email)).get(0);
    assertEquals(-1, sealed.indexOf(Totp.base32(secret)));
    assertEquals(-1, sealed.indexOf(HexFormat.of().formatHex(secret)));
  }

  @Test
  void settingItUpEndsOtherSessionsAndChangesTheToken() {
    var other = staff.hired();
    var first = Visitor.signedIn(other);
    var second = visitor();
    var token = second.post("/login", Map.of("email", other, "password", Visitor.PASSWORD)).cookie("rhomboid-session");
    var page = second.get("/account/second-factor").asString();
    var made = SomeStaff.secret(page);
    var answer = second.post("/account/second-factor", Map.of("offer", SomeStaff.offer(page), "code", staff.code(made, 0)));
    answer.then().statusCode(200).body(containsString("Your second factor is set up"));
    assertEquals(10, codes(answer).size());
    assertNotNull(answer.cookie("rhomboid-session"));
    assertNotEquals(token, answer.cookie("rhomboid-session"));
    first.get("/desk").then().statusCode(303);
    second.get("/desk").then().statusCode(200);
    assertEquals(1, staff.trail(other, "set up second factor", null));
  }

  @Test
  void anotherAppReplacesTheFirst() {
    var replaced = staff.enrol(owner);
    signIn(visitor(), staff.code(secret, 1)).then().statusCode(422);
    signIn(visitor(), staff.code(replaced, 1)).then().statusCode(303).header("Location", endsWith("/desk"));
  }

  @Test
  void aWrongFirstCodeSetsNothingUpAndKeepsThePicture() {
    var other = staff.hired();
    var visitor = Visitor.signedIn(other);
    var page = visitor.get("/account/second-factor").asString();
    var made = SomeStaff.secret(page);
    var answer = visitor.post("/account/second-factor", Map.of("offer", SomeStaff.offer(page), "code", staff.wrongCode(made)));
    answer.then().statusCode(422).body(containsString("<title>Error: Set up"));
    assertEquals(HexFormat.of().formatHex(made), HexFormat.of().formatHex(SomeStaff.secret(answer.asString())));
    assertEquals(0, database.count("second_factor WHERE account_id = ?", staff.id(other)));
    assertEquals(1, staff.trail(other, "set up second factor", "denied"));
  }

  @Test
  void nobodySetsUpASecretOfSomebodyElsesPage() {
    var page = Visitor.signedIn(staff.hired()).get("/account/second-factor").asString();
    var victim = staff.hired();
    var visitor = Visitor.signedIn(victim);
    visitor.get("/account/second-factor");
    visitor.post("/account/second-factor",
        Map.of("offer", SomeStaff.offer(page), "code", staff.code(SomeStaff.secret(page), 0))).then().statusCode(422);
    assertEquals(0, database.count("second_factor WHERE account_id = ?", staff.id(victim)));
  }

  @Test
  void theSampleClinicLetsPeopleSwitchItOff() {
    owner.post("/account/second-factor/removal", Map.of()).then().statusCode(303).header("Location", endsWith("/account"));
    owner.get("/account").then().statusCode(200).body(containsString("Set up a second factor"));
    signIn(visitor(), "").then().statusCode(303).header("Location", endsWith("/desk"));
    assertEquals(1, staff.trail(email, "switch off second factor", null));
  }

  private Response signIn(Visitor visitor, String code) {
    return visitor.post("/login", Map.of("email", email, "password", Visitor.PASSWORD, "code", code));
  }

  private static Visitor visitor() {
    var visitor = new Visitor();
    visitor.get("/login");
    return visitor;
  }

  private static List<String> codes(Response page) {
    return RECOVERY.matcher(page.then().statusCode(200).extract().asString()).results()
        .map((MatchResult found) -> found.group(1)).toList();
  }
}
