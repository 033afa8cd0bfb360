package clinic.rhomboid.accounts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeopleTest {

  private static final String OWNER = "owner@rhomboid.test";
  private static final String THERAPIST = "no-account";

  @Inject Colleagues colleagues;
  @Inject SomeStaff staff;
  @Inject Database database;

  private Visitor owner;

  @BeforeEach
  void signIn() {
    owner = Visitor.signedIn(OWNER);
    owner.get("/owner/people");
    database.execute("INSERT INTO resource (kind) VALUES ('THERAPIST')");
    database.execute("INSERT INTO therapist (id, resource_id, name) SELECT ?, max(id), 'Noa Lind' FROM resource", THERAPIST);
  }

  @AfterEach
  void leave() {
    database.execute("UPDATE account SET therapist_id = NULL, roles = ARRAY['desk'] WHERE therapist_id = ?", THERAPIST);
    database.execute("DELETE FROM therapist WHERE id = ?", THERAPIST);
  }

  @Test
  void theListSaysHowEverybodyStands() {
    var invited = colleagues.invited("desk");
    var late = colleagues.invited("desk");
    colleagues.age(late, "8 days");
    var off = colleagues.employed("desk");
    database.execute("UPDATE account SET active = false WHERE email = ?", off);
    var row = row(OWNER);
    assertTrue(row.contains("active") && row.contains("Olivia Grant") && row.contains("<time>"), row);
    assertTrue(row("ana@rhomboid.test").contains("Ana Ruiz</td>"), row("ana@rhomboid.test"));
    assertTrue(row(invited).contains("invited until") && row(invited).contains("never"), row(invited));
    assertTrue(row(late).contains("invitation has run out"), row(late));
    assertTrue(row(off).contains("switched off"), row(off));
    assertEquals(null, row(Colleagues.newEmail()));
  }

  @Test
  void theSecondStepOfSomebodyWhoLostTheirPhoneIsTakenAway() {
    var email = colleagues.employed("desk");
    var visitor = Visitor.signedIn(email);
    staff.enrol(visitor);
    var page = "/owner/people/" + colleagues.id(email);
    owner.get(page).then().body(containsString("/second-factor/removal"));
    owner.post(page + "/second-factor/removal", Map.of()).then().statusCode(303);
    visitor.get("/desk").then().statusCode(303);
    Visitor.signedIn(email).get("/desk").then().statusCode(200);
    assertEquals(2, colleagues.mails("SECOND_FACTOR_CHANGED", email));
    owner.get(page).then().body(not(containsString("/second-factor/removal")));
  }

  @Test
  void addingAPersonInvitesThemWithTheirRolesOnly() {
    var email = Colleagues.newEmail();
    owner.post("/owner/people/new", Map.of("name", " Noa Lind ", "email", " " + email.toUpperCase(), "roles",
        List.of("desk", "therapist", "admin"), "therapist", THERAPIST, "active", "false", "password", "tangled kettle brick",
        "passwordHash", "x", "id", colleagues.id(OWNER))).then().statusCode(303);
    assertEquals("{desk,therapist}", colleagues.column("roles", email));
    assertEquals(THERAPIST, colleagues.column("therapist_id", email));
    assertEquals("Noa Lind", colleagues.column("name", email));
    assertEquals(null, colleagues.column("password_hash", email));
    assertEquals("true", colleagues.column("active", email));
    assertEquals(1, colleagues.mails("INVITATION", email));
    assertEquals(1, colleagues.entries("invite", email, "desk, therapist"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "email", "roles", "therapist"})
  void whatIsWrongIsSaidAndWhatWasTypedIsKept(String field) {
    var before = database.count("account");
    var typed = new HashMap<String, Object>(Map.of(
        "name", "Noa Lind", "email", Colleagues.newEmail(), "roles", "therapist", "therapist", THERAPIST));
    typed.put(field, field.equals("therapist") ? "ana" : field.equals("roles") ? "admin" : "");
    owner.post("/owner/people/new", typed).then().statusCode(422).body(
        containsString("<title>Error: Add a person"), containsString("href=\"#" + field + "\""),
        containsString(field.equals("name") ? typed.get("email").toString() : "value=\"Noa Lind\""));
    assertEquals(before, database.count("account"));
  }

  @Test
  void aTakenAddressAndOneWithALineBreakAreRefused() {
    for (var email : new String[] {OWNER, "Desk@Rhomboid.test", "a@example.test%0D%0ABcc:evil@example.test",
        "a@example.test%0Ax", "a@example.test%0D"}) {
      add("Noa Lind", email, "desk").then().statusCode(email.endsWith("%0D") ? 303 : 422);
    }
    add("Noa%0D%0ABcc:evil@example.test", Colleagues.newEmail(), "desk").then().statusCode(422)
        .body(containsString("href=\"#name\""));
    assertEquals(0, database.count("message WHERE recipient LIKE '%evil%' OR facts LIKE '%evil%'"));
    assertEquals(0, database.count("account WHERE email ~ '[[:space:]]' OR name ~ '[[:cntrl:]]'"));
  }

  @Test
  void changedRolesEndTheSessionsAtOnceAndAreTold() {
    var email = colleagues.employed("desk");
    var person = Visitor.signedIn(email);
    roles(email, "", "owner", "desk").then().statusCode(303);
    person.get("/owner").then().statusCode(303).header("Location", containsString("/login"));
    assertEquals("{desk,owner}", colleagues.column("roles", email));
    assertEquals(1, colleagues.entries("change roles", email, "desk → desk, owner"));
    assertEquals(1, colleagues.mails("ROLES_CHANGED", email));
    Visitor.signedIn(email).get("/owner").then().statusCode(200);

    roles(email, THERAPIST, "therapist").then().statusCode(303);
    assertEquals(THERAPIST, colleagues.column("therapist_id", email));
    roles(email, THERAPIST, "desk").then().statusCode(303);
    assertEquals(null, colleagues.column("therapist_id", email));
  }

  @Test
  void rolesThatStayAsTheyAreDisturbNobody() {
    var email = colleagues.employed("desk");
    var person = Visitor.signedIn(email);
    roles(email, "", "desk").then().statusCode(303);
    person.get("/staff").then().header("Location", endsWith("/desk"));
    assertEquals(0, colleagues.mails("ROLES_CHANGED", email));
  }

  @Test
  void theRolesFormChangesRolesAndNothingElse() {
    var email = colleagues.employed("desk");
    owner.post(page(email) + "/roles", Map.of("roles", "desk", "email", "eve@example.test", "name", "Eve", "id",
        colleagues.id(OWNER), "active", "false", "password", "tangled kettle brick")).then().statusCode(303);
    assertEquals("Kit Vale", colleagues.column("name", email));
    assertEquals("true", colleagues.column("active", email));
    owner.post(page(email) + "/email", Map.of("email", email, "roles", "owner")).then().statusCode(422);
    var moved = Colleagues.newEmail();
    owner.post(page(email) + "/email", Map.of("email", moved, "roles", "owner", "id", colleagues.id(OWNER), "active", "false"))
        .then().statusCode(303);
    assertEquals("{desk}", colleagues.column("roles", moved));
    assertEquals("true", colleagues.column("active", moved));
    assertEquals(1, database.count("account WHERE email = ?", OWNER));
  }

  @Test
  void twoAccountsAreNeverOneTherapist() {
    roles(colleagues.employed("desk"), THERAPIST, "therapist").then().statusCode(303);
    roles(colleagues.employed("desk"), THERAPIST, "therapist").then().statusCode(422)
        .body(containsString("Choose which therapist this is"), not(containsString("value=\"" + THERAPIST + "\"")));
    assertEquals("23505", database.refusal(
        "UPDATE account SET roles = ARRAY['therapist'], therapist_id = 'ana' WHERE email = 'desk@rhomboid.test'"));
  }

  @Test
  void aChangedAddressSignsOutAndTheOldOneIsTold() {
    var email = colleagues.employed("desk");
    var person = Visitor.signedIn(email);
    var moved = Colleagues.newEmail();
    var page = page(email);
    owner.post(page + "/email", Map.of("email", moved)).then().statusCode(303);
    person.get("/staff").then().header("Location", containsString("/login"));
    assertEquals(1, colleagues.mails("EMAIL_CHANGED", email));
    assertEquals(0, colleagues.mails("EMAIL_CHANGED", moved));
    assertEquals(1, colleagues.entries("change e-mail", moved, email + " → " + moved));
    Visitor.signedIn(moved).get("/staff").then().header("Location", endsWith("/desk"));
    InvitationTest.signIn(email, Visitor.PASSWORD).then().statusCode(422);
    for (var bad : new String[] {OWNER, "nobody", "a@example.test%0ABcc:x@example.test"}) {
      owner.post(page + "/email", Map.of("email", bad)).then().statusCode(422).body(containsString("href=\"#email\""));
    }
  }

  @Test
  void whoeverWasInvitedAtTheWrongAddressIsInvitedAtTheRightOne() {
    var wrong = colleagues.invited("desk");
    var link = colleagues.links(LinkPurpose.INVITATION, wrong).get(0);
    var right = Colleagues.newEmail();
    owner.post(page(wrong) + "/email", Map.of("email", right)).then().statusCode(303);
    new Visitor().get(link).then().statusCode(404);
    assertEquals(0, colleagues.mails("EMAIL_CHANGED", wrong));
    InvitationTest.choose(colleagues.links(LinkPurpose.INVITATION, right).get(0), "tangled kettle over brick")
        .then().statusCode(303);
  }

  @Test
  void switchingOffEndsTheSessionsAndKeepsThemOut() {
    var email = colleagues.employed("desk");
    var person = Visitor.signedIn(email);
    var page = page(email);
    owner.post(page + "/suspension", Map.of()).then().statusCode(303);
    person.get("/staff").then().header("Location", containsString("/login"));
    InvitationTest.signIn(email, Visitor.PASSWORD).then().statusCode(422);
    owner.get(page).then().body(containsString("Switch the account on"));
    owner.post(page + "/suspension/undo", Map.of()).then().statusCode(303);
    person.get("/staff").then().header("Location", containsString("/login"));
    InvitationTest.signIn(email, Visitor.PASSWORD).then().statusCode(303);
    assertEquals(1, colleagues.entries("switch off", email, null));
    assertEquals(1, colleagues.entries("switch on", email, null));
  }

  @Test
  void anOwnerSignsSomebodyOutEverywhere() {
    var email = colleagues.employed("desk");
    var person = Visitor.signedIn(email);
    owner.post(page(email) + "/sign-out", Map.of()).then().statusCode(303)
        .header("Location", endsWith(page(email) + "?done=sign-out"));
    owner.get(page(email) + "?done=sign-out").then().statusCode(200).body(containsString("signed out everywhere."));
    owner.get(page(email) + "?done=%3Cb%3Eowned").then().statusCode(200).body(not(containsString("owned")));
    person.get("/staff").then().header("Location", containsString("/login"));
    assertEquals(1, colleagues.entries("end sessions", email, null));
  }

  @Test
  void anUnknownPersonIsNotFound() {
    var page = "/owner/people/" + UUID.randomUUID();
    owner.get(page).then().statusCode(404);
    for (var verb : new String[] {"/roles", "/email", "/invitation", "/suspension", "/suspension/undo", "/sign-out"}) {
      owner.post(page + verb, Map.of("roles", "desk", "email", Colleagues.newEmail())).then().statusCode(404);
    }
  }

  @Test
  void onlyOwnersComeNear() {
    var email = colleagues.employed("desk");
    var page = page(email);
    for (var address : new String[] {"/owner/people", "/owner/people/new", page}) {
      new Visitor().get(address).then().statusCode(303).header("Location", containsString("/login?next="));
      for (var role : new String[] {"desk@rhomboid.test", "ana@rhomboid.test"}) {
        Visitor.as(role).get(address).then().statusCode(403).body(not(containsString(email)));
      }
    }
    var posts = new String[] {"/owner/people/new", page + "/roles", page + "/email", page + "/invitation",
      page + "/suspension", page + "/suspension/undo", page + "/sign-out"};
    var fields = Map.of("roles", "owner", "email", Colleagues.newEmail(), "name", "Eve");
    for (var address : posts) {
      var stranger = new Visitor();
      stranger.get("/login");
      stranger.post(address, fields).then().statusCode(303).header("Location", endsWith("/login"));
      for (var role : new String[] {email, "ana@rhomboid.test"}) {
        var person = Visitor.as(role);
        person.get("/account/password");
        person.post(address, fields).then().statusCode(403);
      }
      owner.get(address).then().statusCode(address.endsWith("new") ? is(200) : oneOf(404, 405));
      given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParams(fields)
          .cookie("rhomboid-session", session()).post(address).then().statusCode(400);
    }
    assertEquals("{desk}", colleagues.column("roles", email));
    assertEquals("true", colleagues.column("active", email));
  }

  private String session() {
    var visitor = new Visitor();
    visitor.get("/login");
    return visitor.post("/login", Map.of("email", OWNER, "password", Visitor.PASSWORD)).cookie("rhomboid-session");
  }

  private String page(String email) {
    return "/owner/people/" + colleagues.id(email);
  }

  private Response roles(String email, String therapist, String... roles) {
    return owner.post(page(email) + "/roles", Map.of("roles", List.of(roles), "therapist", therapist));
  }

  private Response add(String name, String email, String role) {
    return owner.post("/owner/people/new", Map.of("name", name, "email", email, "roles", role));
  }

  /** The line of the list about somebody, or null. */
  private String row(String email) {
    return Arrays.stream(owner.get("/owner/people").asString().split("<tr>"))
        .filter(row -> row.contains("<td>" + email + "</td>")).findFirst().orElse(null);
  }
}
