package clinic.rhomboid.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinic without an owner could let nobody in any more. */
@QuarkusTest
class LastOwnerTest {

  @Inject Colleagues colleagues;
  @Inject Database database;

  private List<String> others;

  @BeforeEach
  void switchOtherOwnersOff() {
    others = database.column("UPDATE account SET active = false WHERE 'owner' = ANY (roles) AND active RETURNING id");
  }

  @AfterEach
  void switchThemOnAgain() {
    database.execute("UPDATE account SET active = false WHERE 'owner' = ANY (roles)");
    others.forEach(id -> database.execute("UPDATE account SET active = true WHERE id = cast(? AS uuid)", id));
  }

  @Test
  void theLastOwnerStaysOne() {
    var email = colleagues.employed("owner");
    var page = "/owner/people/" + colleagues.id(email);
    var last = Visitor.signedIn(email);
    last.get(page);
    last.post(page + "/roles", Map.of("roles", "desk")).then().statusCode(422)
        .body(containsString("last owner"), containsString("href=\"#roles\""));
    last.post(page + "/suspension", Map.of()).then().statusCode(422)
        .body(containsString("last owner"), containsString("href=\"#suspension\""), containsString("id=\"suspension\""));
    assertEquals("{owner}", colleagues.column("roles", email));
    assertEquals("true", colleagues.column("active", email));
    last.get("/owner").then().statusCode(200);
    assertEquals(1, colleagues.entries("change roles", email, "denied"));
    assertEquals(1, colleagues.entries("switch off", email, "denied"));
    last.post(page + "/roles", Map.of("roles", List.of("desk", "owner"))).then().statusCode(303);
  }

  @Test
  void anOwnerWhoIsOnlyInvitedIsNoneYet() {
    var email = colleagues.employed("owner");
    var invited = colleagues.employed("owner");
    database.execute("UPDATE account SET password_hash = NULL WHERE email = ?", invited);
    var page = "/owner/people/" + colleagues.id(email);
    var last = Visitor.signedIn(email);
    last.get(page);
    last.post(page + "/suspension", Map.of()).then().statusCode(422);
    // The one who can't sign in yet may go.
    last.post("/owner/people/" + colleagues.id(invited) + "/suspension", Map.of()).then().statusCode(303);
  }

  @Test
  void twoOwnersWhoSwitchEachOtherOffAtOnceLeaveOne() {
    var first = colleagues.employed("owner");
    var second = colleagues.employed("owner");
    for (var round = 0; round < 5; round++) {
      database.execute("UPDATE account SET active = true WHERE email IN (?, ?)", first, second);
      Together.all(List.of(switchOff(first, second), switchOff(second, first)));
      assertEquals(1, database.count("account WHERE 'owner' = ANY (roles) AND active AND password_hash IS NOT NULL"));
    }
  }

  private Callable<Integer> switchOff(String actor, String other) {
    var visitor = Visitor.signedIn(actor);
    visitor.get("/owner/people");
    visitor.get("/owner/people/new");
    var address = "/owner/people/" + colleagues.id(other) + "/suspension";
    return () -> visitor.post(address, Map.of()).statusCode();
  }
}
