package clinic.rhomboid.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outside the sample clinic nobody works without a second factor. */
@QuarkusTest
class RequiredSecondFactorTest {

  private static final String PAGE = "/account/second-factor";

  @Inject SomeStaff staff;

  private String email;
  private Visitor visitor;

  @BeforeEach
  void somebodySignsInToARealClinic() {
    QuarkusMock.installMockForType(new SecondFactorRule(false), SecondFactorRule.class);
    email = staff.hired();
    visitor = new Visitor();
    visitor.get("/login");
    visitor.post("/login", Map.of("email", email, "password", Visitor.PASSWORD)).then()
        .statusCode(303).header("Location", endsWith(PAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk", "/staff", "/account", "/desk/outbox"})
  void withoutOneNothingOpensButThePageThatSetsItUp(String page) {
    visitor.get(page).then().statusCode(303).header("Location", containsString(PAGE + "?next="));
    visitor.get(PAGE).then().statusCode(200).body(containsString("Everybody who works here"), not(containsString("href=\"/desk\"")));
    visitor.post("/account/other-sessions/ending", Map.of()).then().statusCode(303).header("Location", endsWith(PAGE));
    visitor.post("/account/recovery-codes", Map.of()).then().statusCode(303).header("Location", endsWith(PAGE));
  }

  @Test
  void theFirstCodeOpensTheClinicWithANewToken() {
    staff.enrol(visitor);
    visitor.get("/desk").then().statusCode(200);
    assertEquals(1, staff.trail(email, "sign in", "second factor asked for"));
    assertEquals(1, staff.trail(email, "sign in", null));
  }

  @Test
  void whoeverTakesTooLongStartsAgain() {
    staff.age(email, "created_at", "15 minutes 1 second");
    visitor.get(PAGE).then().statusCode(303).header("Location", containsString("/login?next="));
  }

  @Test
  void nobodySwitchesItOff() {
    var secret = staff.enrol(visitor);
    visitor.get("/account").then().body(not(containsString("second-factor/removal")));
    visitor.post("/account/second-factor/removal", Map.of()).then().statusCode(403);
    var again = new Visitor();
    again.get("/login");
    again.post("/login", Map.of("email", email, "password", Visitor.PASSWORD, "code", staff.code(secret, 1))).then()
        .statusCode(303).header("Location", endsWith("/desk"));
  }
}
