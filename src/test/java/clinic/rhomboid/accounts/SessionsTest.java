package clinic.rhomboid.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions as their owner sees and ends them, and as others' deeds end them. */
@QuarkusTest
class SessionsTest {

  private static final Pattern ENDING = Pattern.compile("action=\"(/account/sessions/[-0-9a-f]+/ending)\"");

  @Inject SomeStaff staff;
  @Inject Sessions sessions;
  @Inject Database database;

  private String email;
  private Visitor here;
  private Visitor there;

  @BeforeEach
  void somebodyIsSignedInTwice() {
    email = staff.hired();
    here = Visitor.signedIn(email);
    there = Visitor.signedIn(email);
  }

  @Test
  void everyPageOfTheStaffLeadsToTheAccount() {
    here.get("/desk").then().body(containsString("href=\"/account\""));
    here.get("/account").then().statusCode(200).body(
        containsString("from 127.0.0.1, signed in "), containsString("this one"), containsString("End all the others"),
        containsString("href=\"/account/password\""));
  }

  @Test
  void oneSessionIsEndedAndTheOtherStays() {
    var ending = SomeStaff.group(ENDING, here.get("/account").asString());
    here.post(ending, Map.of()).then().statusCode(303).header("Location", endsWith("/account"));
    refused(there);
    here.get("/account").then().statusCode(200).body(not(containsString("End all the others")));
    assertEquals(1, staff.trail(email, "end session", null));
  }

  @Test
  void allOthersAreEndedAtOnce() {
    here.get("/account");
    here.post("/account/other-sessions/ending", Map.of()).then().statusCode(303);
    refused(there);
    here.get("/desk").then().statusCode(200);
    assertEquals(1, staff.trail(email, "end other sessions", null));
  }

  @Test
  void anothersSessionIsNotFoundAndTheAttemptIsWrittenDown() {
    var ending = SomeStaff.group(ENDING, here.get("/account").asString());
    var stranger = staff.hired();
    var visitor = Visitor.signedIn(stranger);
    visitor.get("/account");
    visitor.post(ending, Map.of()).then().statusCode(404);
    there.get("/desk").then().statusCode(200);
    assertEquals(1, staff.trail(stranger, "end session", "denied"));
  }

  @Test
  void aChangeOfRolesEndsEverySessionAtOnce() {
    sessions.endAll(staff.id(email));
    refused(here);
    refused(there);
  }

  @Test
  void aChangeOfThePasswordLeavesTheSessionThatMadeIt() {
    var token = token(email);
    sessions.endOthers(staff.id(email), token);
    refused(here);
    refused(there);
    RestAssured.given().redirects().follow(false).cookie("rhomboid-session", token).get("/desk").then().statusCode(200);
  }

  @Test
  void rolesAreThoseOfThisMoment() {
    database.execute("UPDATE account SET roles = ARRAY['owner'] WHERE email = ?", email);
    try {
      here.get("/owner").then().statusCode(200);
    } finally {
      database.execute("UPDATE account SET roles = ARRAY['desk'] WHERE email = ?", email);
    }
    here.get("/owner").then().statusCode(403);
  }

  @Test
  void anAccountSwitchedOffIsRefusedAtOnceAlsoWhenLocked() {
    staff.lock(email);
    database.execute("UPDATE account SET active = false WHERE email = ?", email);
    refused(here);
    here.post("/login/again", Map.of("password", Visitor.PASSWORD, "unlock", "true")).then()
        .statusCode(303).header("Location", endsWith("/login"));
  }

  @Test
  void signingInNeverKeepsATokenFromBefore() {
    var visitor = new Visitor();
    visitor.get("/login");
    var fields = Map.of("email", email, "password", Visitor.PASSWORD);
    var first = visitor.post("/login", fields).cookie("rhomboid-session");
    visitor.get("/login");
    var second = visitor.post("/login", fields).cookie("rhomboid-session");
    assertNotEquals(first, second);
    RestAssured.given().redirects().follow(false).cookie("rhomboid-session", first).get("/desk").then().statusCode(303)
        .header("Location", containsString("/login?next="));
  }

  @Test
  void aSessionEndsTwelveHoursAfterSigningInHoweverMuchItIsUsed() {
    staff.age(email, "created_at", "12 hours 1 second");
    refused(here);
    assertEquals(List.of(), sessions.ofAccount(staff.id(email)));
    token(email);
    assertEquals(1, database.count("session WHERE account_id = ?", staff.id(email)), "old rows are swept");
  }

  @Test
  void anUnknownAddressCostsAsMuchAsAKnownOne() {
    var known = new Account();
    known.passwordHash = Passwords.hash("tangled kettle brick");
    var spent = work(() -> Passwords.match(known, "wrong"));
    assertTrue(work(() -> Passwords.match(null, "wrong")) > spent / 2);
  }

  /** In processor time of this thread, which a busy machine does not stretch. */
  private static long work(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    work.run();
    var before = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - before;
  }

  private static String token(String email) {
    var visitor = new Visitor();
    visitor.get("/login");
    return visitor.post("/login", Map.of("email", email, "password", Visitor.PASSWORD)).cookie("rhomboid-session");
  }

  private static void refused(Visitor visitor) {
    visitor.get("/desk").then().statusCode(303).header("Location", endsWith("/login?next=%2Fdesk"));
  }
}
