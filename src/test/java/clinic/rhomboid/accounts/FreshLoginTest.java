package clinic.rhomboid.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What asks for a password typed in the last ten minutes. */
@QuarkusTest
class FreshLoginTest {

  private static final String PAGE = "/account/second-factor";
  private static final Pattern CARRIED = Pattern.compile("name=\"carried\" value=\"([^\"]+)\"");

  @Inject SomeStaff staff;

  private String email;
  private Visitor visitor;

  @BeforeEach
  void somebodyHasWorkedForAWhile() {
    email = staff.hired();
    visitor = Visitor.signedIn(email);
    visitor.get(PAGE).then().statusCode(200);
    staff.age(email, "proven_at", "10 minutes 1 second");
  }

  @Test
  void aPageIsComeBackTo() {
    visitor.get(PAGE).then().statusCode(303).header("Location", endsWith("/login/again?next=%2Faccount%2Fsecond-factor"));
    visitor.get("/desk").then().statusCode(200);
    visitor.get("/login/again?next=%2Faccount%2Fsecond-factor").then().body(not(containsString("name=\"code\"")));
    visitor.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "false", "next", PAGE)).then()
        .statusCode(303).header("Location", endsWith(PAGE));
    visitor.get(PAGE).then().statusCode(200);
    assertEquals(1, staff.trail(email, "confirm password", null));
  }

  @Test
  void aFormIsCarriedAlong() {
    var asked = visitor.post("/account/recovery-codes", Map.of("reason", "lost"));
    asked.then().statusCode(403).body(containsString("Your password again"));
    visitor.post("/login/again",
            Map.of("password", Visitor.PASSWORD, "unlock", "false", "carried", SomeStaff.group(CARRIED, asked.asString())))
        .then().statusCode(200)
        .body(containsString("action=\"/account/recovery-codes\""), containsString("name=\"reason\" value=\"lost\""));
    visitor.post("/account/recovery-codes", Map.of()).then().statusCode(303);
  }

  @Test
  void whoeverHasASecondFactorTypesACodeToo() {
    staff.age(email, "proven_at", "-10 minutes");
    var secret = staff.enrol(visitor);
    staff.age(email, "proven_at", "10 minutes 1 second");
    staff.forgetUsedCodes(email);
    visitor.get("/login/again").then().body(containsString("name=\"code\""));
    visitor.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "false")).then().statusCode(422);
    // Saying that it only unlocks opens nothing that asks for both.
    visitor.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "true")).then().statusCode(303);
    visitor.get(PAGE).then().statusCode(303);
    visitor.post("/login/again",
        Map.of("password", Visitor.PASSWORD, "unlock", "false", "code", staff.code(secret, 0))).then().statusCode(303);
    visitor.get(PAGE).then().statusCode(200);
  }
}
