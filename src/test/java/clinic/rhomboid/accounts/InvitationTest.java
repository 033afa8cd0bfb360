package clinic.rhomboid.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest {

  private static final String NEW = "tangled kettle over brick";

  @Inject Colleagues colleagues;
  @Inject Database database;

  @Test
  void whoeverIsInvitedChoosesAPasswordAndSignsInWithIt() {
    var email = colleagues.invited("desk");
    var link = link(email);
    var visitor = new Visitor();
    visitor.get(link).then().statusCode(200).body(containsString(email), containsString("Choose your password"));
    var answer = visitor.post(link, typed(NEW));
    answer.then().statusCode(303).header("Location", endsWith("/login?done=password"));
    assertNull(answer.cookie("rhomboid-session"), "the link signs nobody in");
    visitor.get("/staff").then().statusCode(303).header("Location", containsString("/login"));
    visitor.get("/login?done=password").then().body(containsString("Your password is set"));
    signIn(email, NEW).then().statusCode(303).header("Location", endsWith("/desk"));
    assertEquals(1, colleagues.entries("set password by link", email, "INVITATION"));
    assertEquals(0, colleagues.mails("PASSWORD_CHANGED", email));
  }

  @Test
  void nobodySignsInBeforeTheyHaveChosen() {
    var email = colleagues.invited("desk");
    assertNull(database.column("SELECT password_hash FROM account WHERE email = ?", email).get(0));
    for (var guess : new String[] {"", "nobody", "null", Visitor.PASSWORD}) {
      signIn(email, guess).then().statusCode(422);
    }
  }

  @Test
  void lookingAtTheLinkChangesNothing() {
    var email = colleagues.invited("desk");
    for (var i = 0; i < 3; i++) {
      new Visitor().get(link(email)).then().statusCode(200);
    }
    choose(link(email), NEW).then().statusCode(303);
  }

  @Test
  void theLinkWorksOnce() {
    var email = colleagues.invited("desk");
    var late = new Visitor();
    late.get(link(email)).then().statusCode(200);
    choose(link(email), NEW).then().statusCode(303);
    late.post(link(email), typed("another kettle under brick")).then().statusCode(404)
        .body(containsString("doesn’t work any more"));
    new Visitor().get(link(email)).then().statusCode(404);
    signIn(email, NEW).then().statusCode(303);
    assertEquals(2, colleagues.entries("set password by link", email, "denied"));
  }

  @Test
  void theLinkPressedTwiceAtOnceIsUsedOnce() {
    var email = colleagues.invited("desk");
    var link = link(email);
    var visitors = List.of(new Visitor(), new Visitor(), new Visitor(), new Visitor());
    visitors.forEach(visitor -> visitor.get(link).then().statusCode(200));
    var answers = Together.all(visitors.stream()
        .<Callable<Integer>>map(visitor -> () -> visitor.post(link, typed(NEW)).statusCode()).toList());
    assertEquals(1, answers.stream().filter(status -> status == 303).count(), answers.toString());
    assertEquals(3, answers.stream().filter(status -> status == 404).count(), answers.toString());
  }

  @Test
  void theLinkWorksForSevenDays() {
    var email = colleagues.invited("desk");
    colleagues.age(email, "6 days 23 hours 59 minutes");
    new Visitor().get(link(email)).then().statusCode(200);
    colleagues.age(email, "1 minute");
    new Visitor().get(link(email)).then().statusCode(404);
    choose(link(email), NEW).then().statusCode(404);
  }

  @Test
  void aNewerInvitationKillsTheOneBefore() {
    var email = colleagues.invited("desk");
    var old = link(email);
    var owner = Visitor.signedIn("owner@rhomboid.test");
    var page = "/owner/people/" + colleagues.id(email);
    owner.get(page).then().body(containsString("Send the invitation again"));
    owner.post(page + "/invitation", Map.of()).then().statusCode(303);
    choose(old, NEW).then().statusCode(404);
    choose(link(email), NEW).then().statusCode(303);
    owner.post(page + "/invitation", Map.of()).then().statusCode(422)
        .body(containsString("they have a password already"));
  }

  @Test
  void switchingTheAccountOffKillsTheLink() {
    var email = colleagues.invited("desk");
    var owner = Visitor.signedIn("owner@rhomboid.test");
    var page = "/owner/people/" + colleagues.id(email);
    owner.get(page);
    owner.post(page + "/suspension", Map.of()).then().statusCode(303);
    choose(link(email), NEW).then().statusCode(404);
    owner.post(page + "/suspension/undo", Map.of()).then().statusCode(303);
    choose(link(email), NEW).then().statusCode(404);
  }

  @Test
  void anInvitationIsNoReset() {
    var email = colleagues.invited("desk");
    choose(link(email).replace("/invitations/", "/login/reset/"), NEW).then().statusCode(404);
    choose("/invitations/x", NEW).then().statusCode(404);
  }

  @Test
  void aPasswordThatIsEasyToGuessIsRefusedAndNeverShown() {
    var email = colleagues.invited("desk");
    for (var bad : new String[] {"short", "password1234", "Rhomboid-Kit-Vale", "x".repeat(73)}) {
      var answer = choose(link(email), bad);
      answer.then().statusCode(422).body(containsString("<title>Error: Choose your password"),
          containsString("href=\"#password\""), not(containsString("value=\"" + bad)));
    }
    choose(link(email), NEW, NEW + "!").then().statusCode(422).body(containsString("href=\"#again\""));
    choose(link(email), NEW).then().statusCode(303);
  }

  @Test
  void theFormSetsThePasswordAndNothingElse() {
    var email = colleagues.invited("desk");
    var other = colleagues.employed("desk");
    var link = link(email);
    var visitor = new Visitor();
    visitor.get(link);
    visitor.post(link, Map.of("password", NEW, "again", NEW, "email", other, "id", colleagues.id(other), "account",
        colleagues.id(other), "roles", "owner", "role", "owner", "therapist", "ana", "active", "false", "name", "Eve"))
        .then().statusCode(303);
    assertEquals("{desk}", colleagues.column("roles", email));
    assertEquals("Kit Vale", colleagues.column("name", email));
    assertEquals("true", colleagues.column("active", email));
    signIn(other, NEW).then().statusCode(422);
    signIn(email, NEW).then().statusCode(303);
  }

  @Test
  void theTableHoldsNoTokenThatOpensAnything() {
    var email = colleagues.invited("desk");
    var token = link(email).replace("/invitations/", "");
    assertTrue(token.length() >= 32, token);
    assertEquals(0, database.count("one_time_link l WHERE cast(l AS text) LIKE ? OR l.token_hash = convert_to(?, 'UTF8')",
        "%" + token + "%", token));
    assertEquals(0, database.count("trail t WHERE cast(t AS text) LIKE ?", "%" + token + "%"));
    assertEquals(0, database.count("message m WHERE cast(m AS text) LIKE ?", "%" + token + "%"));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    var link = link(colleagues.invited("desk"));
    given().redirects().follow(false).contentType("application/x-www-form-urlencoded")
        .formParam("password", NEW).formParam("again", NEW).post(link).then().statusCode(400);
    choose(link, NEW).then().statusCode(303);
  }

  private String link(String email) {
    return colleagues.links(LinkPurpose.INVITATION, email).get(0);
  }

  static Response choose(String link, String password) {
    return choose(link, password, password);
  }

  private static Response choose(String link, String password, String again) {
    var visitor = new Visitor();
    visitor.get("/login");
    return visitor.post(link, Map.of("password", password, "again", again));
  }

  static Map<String, String> typed(String password) {
    return Map.of("password", password, "again", password);
  }

  static Response signIn(String email, String password) {
    var visitor = new Visitor();
    visitor.get("/login");
    return visitor.post("/login", Map.of("email", email, "password", password));
  }
}
