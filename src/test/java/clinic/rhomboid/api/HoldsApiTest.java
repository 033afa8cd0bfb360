package clinic.rhomboid.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Api.Slot;
import clinic.rhomboid.Database;
import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HoldsApiTest {

  @Inject Database database;

  @Test
  void aHeldTimeIsNoLongerOffered() {
    var slot = slotOfAna();
    var held = hold(wish(slot)).statusCode(201).body("therapist", equalTo("ana"));
    assertFalse(offered(slot));
    var left = Duration.between(Instant.now(), OffsetDateTime.parse(held.extract().path("expiresAt")));
    assertTrue(left.toSeconds() > 500 && left.toSeconds() <= 601, left.toString());
  }

  @Test
  void aHoldThatIsGivenBackFreesTheTime() {
    var slot = slotOfAna();
    var hold = hold(wish(slot)).extract().<String>path("hold");
    given().delete("/api/v1/holds/" + hold).then().statusCode(204);
    assertTrue(offered(slot));
    given().delete("/api/v1/holds/" + hold).then().statusCode(204);
  }

  @Test
  void anExpiredHoldFreesTheTimeByItself() {
    var slot = slotOfAna();
    expire(hold(wish(slot)).extract().path("hold"));
    assertTrue(offered(slot));
    hold(wish(slot)).statusCode(201);
  }

  @Test
  void aHeldTimeIsRefusedToOthersWithTheNearestTimes() {
    var slot = slotOfAna();
    hold(wish(slot)).statusCode(201);
    Api.problem(hold(wish(slot)), 409).body("alternatives.size()", is(3), "alternatives[0].therapists", hasItem("ana"));
  }

  @Test
  void aHoldBooksItsTime() {
    var slot = slotOfAna();
    var hold = hold(wish(slot)).extract().<String>path("hold");
    var booked = Api.book(withHold(hold)).statusCode(201)
        .body("start", equalTo(slot.start()), "end", equalTo(slot.end()), "therapist", equalTo("ana"));
    assertEquals(0, database.count("claim c JOIN hold h ON h.id = c.hold_id WHERE c.live AND h.token_hash = sha256(?)",
        hold.getBytes()));
    assertTrue(database.count("claim WHERE live AND appointment_id = cast(? AS uuid)",
        booked.extract().<String>path("id")) >= 2);
  }

  @Test
  void anExpiredHoldStillBooksWhileItsTimeIsFree() {
    var slot = slotOfAna();
    var hold = hold(wish(slot)).extract().<String>path("hold");
    expire(hold);
    Api.book(withHold(hold)).statusCode(201).body("start", equalTo(slot.start()), "therapist", equalTo("ana"));
  }

  @Test
  void anExpiredHoldWhoseTimeIsTakenIsRefusedWithTheNearestTimes() {
    var slot = slotOfAna();
    var hold = hold(wish(slot)).extract().<String>path("hold");
    expire(hold);
    Api.book(Api.wish("A01", "swedish", 60, slot.start()).put("therapist", "ana")).statusCode(201);
    Api.problem(Api.book(withHold(hold)), 409)
        .body("alternatives.size()", is(3), "alternatives[0].therapists", hasItem("ana"));
  }

  @Test
  void anUnknownHoldIs404AndBooksNothing() {
    Api.problem(given().delete("/api/v1/holds/nothing").then(), 404);
    Api.problem(Api.book(withHold("nothing")), 422).body("errors[0].field", equalTo("hold"));
  }

  @Test
  void aHoldAndATimeAtOnceAreRefused() {
    var hold = hold(wish(slotOfAna())).extract().<String>path("hold");
    Api.problem(Api.book(withHold(hold).put("minutes", 60)), 422).body("errors[0].field", equalTo("hold"));
    given().delete("/api/v1/holds/" + hold).then().statusCode(204);
  }

  @ParameterizedTest
  @CsvSource({
    "technique, shiatsu", "minutes, 50", "start, noon", "start, 2026-11-23T09:00:00",
    "start, +999999999-12-31T23:59:59Z",
    "start, -999999999-01-01T00:00:00Z", "therapist, zoe", "needs, garbage"
  })
  void aBadValueIs422AndIsNamed(String field, String value) {
    var body = wish(slotOfAna());
    if (field.equals("minutes")) {
      body.put(field, Integer.parseInt(value));
    } else {
      body.put(field, value);
    }
    Api.problem(hold(body), 422).body("errors.field", hasItem(field));
  }

  @ParameterizedTest
  @CsvSource({"2001-01-01T10:00:00Z", "9998-01-01T10:00:00Z"})
  void aTimeThatIsOverOrTooFarOffIsRefused(String start) {
    Api.problem(hold(wish(slotOfAna()).put("start", start)), 409).body("alternatives.size()", is(3));
  }

  @Test
  void anUnknownFieldIs400() {
    Api.problem(hold(wish(slotOfAna()).put("price", 1)), 400);
  }

  private static Slot slotOfAna() {
    return Api.someSlot("swedish", 60, "therapist", "ana");
  }

  private static boolean offered(Slot slot) {
    return Api.offered("swedish", 60, slot.start(), "therapist", "ana");
  }

  private static ObjectNode wish(Slot slot) {
    return RulesFile.JSON.createObjectNode().put("technique", "swedish").put("minutes", 60).put("start", slot.start())
        .put("therapist", "ana");
  }

  private static ValidatableResponse hold(ObjectNode wish) {
    return Api.post("/holds", wish);
  }

  private static ObjectNode withHold(String hold) {
    return Api.request(Api.person(38), Api.answers("A01")).put("hold", hold);
  }

  private void expire(String hold) {
    var past = " SET expires_at = now() - interval '1 minute' WHERE ";
    database.execute("UPDATE claim" + past + "hold_id = (SELECT id FROM hold WHERE token_hash = sha256(?))",
        hold.getBytes());
    database.execute("UPDATE hold" + past + "token_hash = sha256(?)", hold.getBytes());
  }
}
