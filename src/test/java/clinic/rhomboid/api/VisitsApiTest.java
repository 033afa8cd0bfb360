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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VisitsApiTest {

  @Inject Database database;

  @Test
  void theLinkShowsTheVisit() {
    var slot = slot();
    var booked = book(slot);
    Api.visit(Api.token(booked)).statusCode(200).body("id", equalTo(booked.extract().path("id")),
        "status", equalTo("CONFIRMED"), "start", equalTo(slot.start()), "end", equalTo(slot.end()),
        "technique", equalTo("swedish"), "minutes", equalTo(60), "therapist", equalTo("farid"),
        "canMove", equalTo(true), "canCancel", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "00000000000000000000000000000000", "%00", "..%2F..%2Fowner"})
  void anUnknownLinkIs404(String token) {
    var path = "/api/v1/visits/" + token;
    var found = given().urlEncodingEnabled(false).get(path).then();
    assertTrue(List.of(400, 404).contains(found.extract().statusCode()));
    if (!token.contains("%")) {
      Api.problem(found, 404);
      Api.problem(Api.cancel(token), 404);
      Api.problem(Api.move(token, slot().start()), 404);
    }
  }

  @Test
  void showingChangesNothing() {
    var token = Api.token(book(slot()));
    Api.visit(token);
    given().head("/api/v1/visits/" + token);
    given().get("/api/v1/visits/" + token + "/cancellation").then().statusCode(405);
    Api.visit(token).body("status", equalTo("CONFIRMED"));
  }

  @Test
  void movingTakesTheNewTimeAndFreesTheOld() {
    var before = slot();
    var after = Api.someSlotApartFrom(before, "swedish", 60, "therapist", "farid");
    var token = Api.token(book(before));
    Api.move(token, after.start()).statusCode(200).body("start", equalTo(after.start()), "end", equalTo(after.end()),
        "therapist", equalTo("farid"), "status", equalTo("CONFIRMED"));
    assertTrue(offered(before));
    assertFalse(offered(after));
  }

  @Test
  void aMovedVisitStaysItselfForACalendar() {
    var booked = book(slot());
    var id = booked.extract().<String>path("id");
    Api.move(Api.token(booked), slot().start()).statusCode(200).body("id", equalTo(id));
    assertEquals(List.of("1"), database.column(
        "SELECT calendar_sequence FROM appointment WHERE id = cast(? AS uuid)", id));
  }

  @Test
  void movingABitOverlapsOnlyItself() {
    var slots = Api.slots("swedish", 45, Api.today().plusDays(60), 14, "therapist", "farid");
    for (var i = 0; i + 1 < slots.size(); i++) {
      var next = OffsetDateTime.parse(slots.get(i).start()).plusMinutes(15);
      if (OffsetDateTime.parse(slots.get(i + 1).start()).isEqual(next)) {
        var token = Api.token(Api.book(Api.wish("A01", "swedish", 45, slots.get(i).start()).put("therapist", "farid")));
        Api.move(token, slots.get(i + 1).start()).statusCode(200).body("therapist", equalTo("farid"));
        return;
      }
    }
    throw new AssertionError("No two starts a quarter of an hour apart");
  }

  @Test
  void movingToATakenTimeIsRefusedWithTheNearestOfTheSameTherapistAndKeepsTheOldTime() {
    var mine = slot();
    var taken = Api.someSlotApartFrom(mine, "swedish", 60, "therapist", "farid");
    var token = Api.token(book(mine));
    takeEverybody(taken);
    Api.problem(Api.move(token, taken.start()), 409).body("alternatives.size()", is(3),
        "alternatives[0].therapists", hasItem("farid"));
    Api.visit(token).body("start", equalTo(mine.start()), "status", equalTo("CONFIRMED"));
  }

  @Test
  void aBadStartIs422AndAnUnknownField400() {
    var token = Api.token(book(slot()));
    Api.problem(Api.move(token, "noon"), 422).body("errors[0].field", equalTo("start"));
    var move = "/visits/" + token + "/move";
    Api.problem(Api.post(move, "{\"start\":\"" + slot().start() + "\",\"therapist\":\"ana\"}"), 400);
    Api.problem(Api.post(move, "{"), 400);
  }

  @Test
  void cancellingFreesTheTimeAndEndsTheVisit() {
    var slot = slot();
    var token = Api.token(book(slot));
    Api.cancel(token).statusCode(200).body("status", equalTo("CANCELLED"), "canMove", equalTo(false),
        "canCancel", equalTo(false), "start", equalTo(slot.start()));
    assertTrue(offered(slot));
  }

  @Test
  void aCancelledVisitCanNeitherBeMovedNorCancelled() {
    var token = Api.token(book(slot()));
    Api.cancel(token).statusCode(200);
    Api.problem(Api.move(token, slot().start()), 409);
    Api.problem(Api.cancel(token), 409);
  }

  @Test
  void aVisitThatHasBegunCanNeitherBeMovedNorCancelled() {
    var booked = book(slot());
    var token = Api.token(booked);
    database.execute("UPDATE appointment SET starts_at = now() - interval '5 minutes',"
        + " ends_at = now() + interval '55 minutes' WHERE id = cast(? AS uuid)", booked.extract().<String>path("id"));
    Api.visit(token).body("canMove", equalTo(false), "canCancel", equalTo(false));
    Api.problem(Api.move(token, slot().start()), 409);
    Api.problem(Api.cancel(token), 409);
  }

  private static Slot slot() {
    return Api.someSlot("swedish", 60, "therapist", "farid");
  }

  private static ValidatableResponse book(Slot slot) {
    return Api.book(Api.wish("A01", "swedish", 60, slot.start()).put("therapist", "farid")).statusCode(201);
  }

  private static boolean offered(Slot slot) {
    return Api.offered("swedish", 60, slot.start(), "therapist", "farid");
  }

  private static void takeEverybody(Slot slot) {
    while (Api.offered("swedish", 60, slot.start())) {
      Api.book(Api.wish("A01", "swedish", 60, slot.start())).statusCode(201);
    }
  }
}
