package clinic.rhomboid.api;

import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

  @Inject Database database;

  private final String key = UUID.randomUUID().toString();

  @Test
  void theSameRequestAgainGetsTheSameAnswerAndBooksOnce() {
    var body = wish();
    var first = Api.book(body, key).statusCode(201).extract().asString();
    assertEquals(first, Api.book(body, key).statusCode(201).extract().asString());
    assertEquals(1, visitsOf(body));
  }

  @Test
  void theFirstAnswerStandsAlsoAfterTheVisitWasCalledOff() {
    var body = wish();
    var first = Api.book(body, key).statusCode(201);
    Api.cancel(Api.token(first)).statusCode(200);
    assertEquals(first.extract().asString(), Api.book(body, key).statusCode(201).extract().asString());
    assertEquals(1, visitsOf(body));
  }

  @Test
  void theSameKeyWithAnotherBodyIs422() {
    Api.book(wish(), key).statusCode(201);
    var other = wish();
    Api.problem(Api.book(other, key), 422).body("errors.field", hasItem("Idempotency-Key"));
    assertEquals(0, visitsOf(other));
  }

  @Test
  void aRequestThatBookedNothingMayBeMadeAgainWithItsKey() {
    var taken = wish();
    var faster = Api.wish("A01", "swedish", 60, taken.get("start").asText()).put("therapist", "chloe");
    var other = Api.token(Api.book(faster).statusCode(201));
    Api.book(taken, key).statusCode(409);
    Api.cancel(other).statusCode(200);
    Api.book(taken, key).statusCode(201);
  }

  @Test
  void aForbiddenRequestLeavesItsKeyFree() {
    var slot = Api.someSlot("swedish", 60);
    Api.book(Api.wish("A06", "swedish", 60, slot.start()), key).statusCode(409);
    Api.book(Api.wish("A01", "swedish", 60, slot.start()), key).statusCode(201);
  }

  @Test
  void twinsAtOnceBookOnceAndAreAnsweredAlike() {
    var body = wish();
    var answers = Together.post("/api/v1/bookings", Collections.nCopies(8, new Together.Request(body.toString(), key)));
    assertEquals(Collections.nCopies(8, 201), answers.stream().map(Together.Answer::status).toList());
    assertEquals(1, new HashSet<>(answers.stream().map(Together.Answer::body).toList()).size());
    assertEquals(1, visitsOf(body));
  }

  @Test
  void bodiesAreKeptOnlyAsAKeyedHash() {
    var body = wish();
    Api.book(body, key).statusCode(201);
    assertEquals(List.of("32"), database.column("SELECT length(body_hash) FROM idempotency WHERE key = ?", key));
    assertEquals(0, database.count("idempotency WHERE key = ? AND body_hash = sha256(cast(? AS bytea))",
        key, body.toString().getBytes()));
  }

  private static ObjectNode wish() {
    var slot = Api.someSlot("swedish", 60, "therapist", "chloe");
    return Api.wish("A01", "swedish", 60, slot.start()).put("therapist", "chloe");
  }

  private long visitsOf(ObjectNode body) {
    return database.count("appointment WHERE contact_email = ?", body.at("/client/email").asText());
  }
}
