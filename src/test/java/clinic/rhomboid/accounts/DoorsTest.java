package clinic.rhomboid.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open which page. */
@QuarkusTest
class DoorsTest {

  private static final String DESK = "desk@rhomboid.test";
  private static final String OWNER = "owner@rhomboid.test";
  private static final String THERAPIST = "ana@rhomboid.test";

  @ParameterizedTest
  @CsvSource({
    "/owner,      200, 403, 403",
    "/therapist,  403, 403, 200",
    "/therapist/visits/00000000-0000-0000-0000-000000000000, 403, 403, 404",
    "/staff,      303, 303, 303"})
  void everyPageKnowsItsRoles(String page, int owner, int desk, int therapist) {
    var stranger = new Visitor().get(page);
    assertEquals(303, stranger.statusCode());
    assertTrue(stranger.header("Location").contains("/login?next="), stranger.header("Location"));
    assertEquals(owner, Visitor.as(OWNER).get(page).statusCode());
    assertEquals(desk, Visitor.as(DESK).get(page).statusCode());
    assertEquals(therapist, Visitor.as(THERAPIST).get(page).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "///owner", "/owner;x", "/owner%3Bx", "/owner%2F", "/owner/", "/./owner", "/x/../owner", "/%6fwner"})
  void noSpellingOfTheAddressOpensThePage(String address) {
    for (var visitor : new Visitor[] {new Visitor(), Visitor.as(DESK)}) {
      var answer = visitor.get(address);
      assertTrue(answer.statusCode() == 303 || answer.statusCode() == 403 || answer.statusCode() == 404,
          () -> address + " gave " + answer.statusCode());
      answer.then().body(not(containsString("Who may sign in")));
    }
  }

  @Test
  void anApiCallerWithoutASessionIsTold401() {
    new Visitor().get("/api/v1/sample/closed").then().statusCode(401).contentType("application/problem+json");
  }

  @Test
  void theBarShowsWhatTheRoleMayOpen() {
    Visitor.as(THERAPIST).get("/therapist").then().body(
        containsString("Ana Ruiz"), containsString("href=\"/therapist\" aria-current=\"page\""),
        not(containsString("href=\"/desk\"")), not(containsString("href=\"/owner\"")));
    Visitor.as(OWNER).get("/owner").then().body(
        containsString("href=\"/desk\""), containsString("href=\"/owner\" aria-current=\"page\""),
        not(containsString("href=\"/therapist\"")));
  }
}
