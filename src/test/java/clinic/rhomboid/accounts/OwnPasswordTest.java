package clinic.rhomboid.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnPasswordTest {

  private static final String PAGE = "/account/password";
  private static final String NEW = "tangled kettle over brick";

  @Inject Colleagues colleagues;

  @Test
  void changingItEndsTheOtherSessionsAndTellsThePerson() {
    var email = colleagues.employed("desk");
    var here = Visitor.signedIn(email);
    var elsewhere = Visitor.signedIn(email);
    var somebodyElse = Visitor.signedIn(colleagues.employed("desk"));
    change(here, Visitor.PASSWORD, NEW).then().statusCode(303).header("Location", endsWith(PAGE + "?done=changed"));
    here.get(PAGE + "?done=changed").then().statusCode(200).body(containsString("Your password is changed"));
    elsewhere.get("/staff").then().header("Location", containsString("/login"));
    somebodyElse.get("/staff").then().header("Location", endsWith("/desk"));
    InvitationTest.signIn(email, Visitor.PASSWORD).then().statusCode(422);
    InvitationTest.signIn(email, NEW).then().statusCode(303);
    assertEquals(1, colleagues.mails("PASSWORD_CHANGED", email));
    assertEquals(1, colleagues.entries("change password", email, null));
  }

  @Test
  void theOldPasswordIsAskedFor() {
    var email = colleagues.employed("desk");
    var here = Visitor.signedIn(email);
    for (var wrong : new String[] {"", "wrong", NEW, "x".repeat(400)}) {
      change(here, wrong, NEW).then().statusCode(422)
          .body(containsString("href=\"#old\""), not(containsString("value=\"" + NEW)));
    }
    assertEquals(4, colleagues.entries("change password", email, "denied"));
    InvitationTest.signIn(email, Visitor.PASSWORD).then().statusCode(303);
  }

  @Test
  void theNewOneFollowsTheRulesAndIsNew() {
    var email = colleagues.employed("desk");
    var here = Visitor.signedIn(email);
    for (var bad : new String[] {"short", "password1234", Visitor.PASSWORD}) {
      change(here, Visitor.PASSWORD, bad).then().statusCode(422).body(containsString("href=\"#password\""));
    }
    here.post(PAGE, Map.of("old", Visitor.PASSWORD, "password", NEW, "again", "other")).then().statusCode(422);
    here.post(PAGE, Map.of()).then().statusCode(422);
    assertEquals(0, colleagues.mails("PASSWORD_CHANGED", email));
    InvitationTest.signIn(email, Visitor.PASSWORD).then().statusCode(303);
  }

  @Test
  void everybodyChangesOnlyTheirOwn() {
    var email = colleagues.employed("desk");
    var other = colleagues.employed("owner");
    var here = Visitor.signedIn(email);
    here.get(PAGE);
    here.post(PAGE, Map.of("old", Visitor.PASSWORD, "password", NEW, "again", NEW, "email", other, "id",
        colleagues.id(other), "account", colleagues.id(other), "roles", "owner", "name", "Eve")).then().statusCode(303);
    assertEquals("{desk}", colleagues.column("roles", email));
    assertEquals("Kit Vale", colleagues.column("name", email));
    InvitationTest.signIn(other, Visitor.PASSWORD).then().statusCode(303);
    InvitationTest.signIn(email, NEW).then().statusCode(303);
  }

  @Test
  void itIsForWhoeverIsSignedIn() {
    new Visitor().get(PAGE).then().statusCode(303).header("Location", containsString("/login?next="));
    for (var role : new String[] {"desk@rhomboid.test", "owner@rhomboid.test", "ana@rhomboid.test"}) {
      Visitor.as(role).get(PAGE).then().statusCode(200);
    }
    given().redirects().follow(false).contentType("application/x-www-form-urlencoded")
        .formParam("old", Visitor.PASSWORD).post(PAGE).then().statusCode(303);
  }

  private static Response change(Visitor visitor, String old, String password) {
    visitor.get(PAGE);
    return visitor.post(PAGE, Map.of("old", old, "password", password, "again", password));
  }
}
