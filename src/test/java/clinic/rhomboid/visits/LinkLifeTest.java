package clinic.rhomboid.visits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A link ends 30 days after its visit, and at once when the desk sends a new one. */
@QuarkusTest
class LinkLifeTest {

  @Inject Database database;

  @Test
  void opensUntilThirtyDaysAfterTheEnd() {
    var person = Person.booked();
    ended(person, "29 days 23 hours");
    opens(person);
    ended(person, "30 days 1 minute");
    dead(person);
    assertEquals(2, database.count("trail WHERE action = 'open link' AND subject = ?", "visit " + person.visitId));
  }

  @Test
  void ofACancelledVisitUntilThirtyDaysAfterTheCancelling() {
    var person = Person.booked();
    Api.cancel(person.token).statusCode(200);
    closed(person, "29 days 23 hours");
    opens(person);
    closed(person, "30 days 1 minute");
    dead(person);
  }

  @Test
  void ofADeclinedRequestUntilThirtyDaysAfterTheAnswer() {
    var person = Person.declined("No");
    opens(person);
    closed(person, "30 days 1 minute");
    dead(person);
  }

  @Test
  void ofARequestUntilThirtyDaysAfterTheLastThatHappened() {
    var asked = Api.post("/review-requests", Api.request(Api.person(30), Api.answers("A21"))).statusCode(201);
    var id = asked.extract().<String>path("id");
    database.execute("UPDATE appointment SET created_at = created_at - interval '30 days 1 minute',"
        + " review_asked_at = review_asked_at - interval '30 days 1 minute' WHERE id = cast(? AS uuid)", id);
    Api.visit(Api.token(asked)).statusCode(404);
    var ana = Visitor.as("ana@rhomboid.test");
    ana.get("/therapist/visits/" + id);
    ana.post("/therapist/visits/" + id + "/acceptance", Map.of("technique", "swedish", "reason", "Fine", "signature", "Ana Ruiz")).then().statusCode(303);
    Api.visit(Api.token(asked)).statusCode(200);
  }

  @Test
  void aNewLinkEndsTheOldOneAtOnceAndIsMailed() {
    var person = Person.booked();
    var desk = Visitor.as("desk@rhomboid.test");
    desk.get("/desk");
    desk.post("/desk/visits/" + person.visitId + "/link", Map.of()).then().statusCode(303);
    dead(person);
    assertEquals(1, database.count("message WHERE kind = 'LINK_RENEWED' AND appointment_id = cast(? AS uuid)", person.visitId));
    assertEquals(1, database.count("trail WHERE action = 'renew link' AND subject = ?", "visit " + person.visitId));
  }

  @Test
  void onlyTheDeskMakesANewLink() {
    var person = Person.booked();
    var ana = Visitor.as("ana@rhomboid.test");
    ana.get("/therapist");
    ana.post("/desk/visits/" + person.visitId + "/link", Map.of()).then().statusCode(403);
    opens(person);
  }

  private void opens(Person person) {
    given().get(person.page()).then().statusCode(200);
    Api.visit(person.token).statusCode(200);
  }

  private static void dead(Person person) {
    var page = given().get(person.page()).then().statusCode(404)
        .body(containsString("This link is out of date"), containsString("/me")).extract().asString();
    assertTrue(!page.contains(person.name()));
    Api.problem(Api.visit(person.token), 404);
  }

  private void ended(Person person, String ago) {
    database.execute("UPDATE appointment SET starts_at = now() - cast(? AS interval) - make_interval(mins => minutes),"
        + " ends_at = now() - cast(? AS interval) WHERE id = cast(? AS uuid)", ago, ago, person.visitId);
  }

  private void closed(Person person, String ago) {
    database.execute("UPDATE appointment SET closed_at = now() - cast(? AS interval),"
        + " created_at = created_at - interval '60 days', review_asked_at = review_asked_at - interval '60 days'"
        + " WHERE id = cast(? AS uuid)", ago, person.visitId);
  }
}
