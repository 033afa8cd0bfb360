package clinic.rhomboid.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingsApiTest {

  @Inject Database database;

  @Test
  void aHarmlessIntakeIsConfirmedAtOnce() {
    var slot = Api.someSlot("swedish", 60);
    Api.book(Api.wish("A01", "swedish", 60, slot.start())).statusCode(201).body(
        "status", equalTo("CONFIRMED"), "start", equalTo(slot.start()), "end", equalTo(slot.end()),
        "therapist", in(slot.therapists()),
        "manageUrl", matchesPattern("http://localhost:\\d+/visits/[A-Za-z0-9_-]{32}"));
  }

  @Test
  void theLinkIsNeverMadeFromTheHostHeader() {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    given().contentType("application/json").header("Idempotency-Key", "host-header-test-" + System.nanoTime())
        .header("X-Forwarded-Host", "evil.test").body(body.toString()).post("/api/v1/bookings").then()
        .statusCode(201).body("manageUrl", not(matchesPattern(".*evil.*")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "phone"})
  void oneWayToReachTheClientIsEnough(String contact) {
    var client = Api.person(38);
    client.remove("email");
    client.put(contact, contact.equals("email") ? "only.mail@example.test" : "212 555 0177");
    Api.book(Api.wish(client, Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start())).statusCode(201);
  }

  @Test
  void withoutAnyWayToReachTheClientNothingIsBooked() {
    var client = Api.person(38);
    client.remove("email");
    refused(Api.wish(client, Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start()), "client.email");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "client.name | '  '", "client.name | a\u0000b", "client.name | a\u202eb", "client.email | not-an-address",
      "client.email | a@example.test,b@example.test", "client.phone | 12", "client.birthDate | 30.4.1988",
      "client.birthDate | 1988-02-30", "client.birthDate | 2999-01-01", "client.birthDate | 1850-01-01",
      "client.birthDate | -999999999-01-01", "consent.version | 999", "consent.signature | ''", "technique | shiatsu",
      "start | noon",
      "start | +999999999-12-31T23:59:59Z", "therapist | zoe"})
  void aBadValueIs422AndIsNamed(String field, String value) {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    var path = field.split("\\.");
    ((ObjectNode) (path.length == 2 ? body.get(path[0]) : body)).put(path[path.length - 1], value);
    refused(body, field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "screening", "consent", "technique", "minutes", "start"})
  void whatIsMissingIs422AndIsNamed(String field) {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    body.remove(field);
    Api.problem(Api.book(body), 422).body("errors.field", hasItem(matchesPattern(field + ".*")));
  }

  @ParameterizedTest
  @CsvSource({"'',status", "client,role", "screening,id", "consent,text", "'',price"})
  void anUnknownFieldIs400AndNeverBound(String object, String field) {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    ((ObjectNode) (object.isEmpty() ? body : body.get(object))).put(field, "CONFIRMED");
    Api.problem(Api.book(body), 400);
  }

  @Test
  void aTenThousandCharacterNameIsRefusedInWords() {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    ((ObjectNode) body.get("client")).put("name", "n".repeat(10_000));
    refused(body, "client.name");
  }

  @Test
  void halfACharacterIsRefusedInWords() {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    ((ObjectNode) body.get("client")).put("name", "HALF");
    var text = body.toString().replace("HALF", "a\\ud800b");
    Api.problem(given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(text).post("/api/v1/bookings").then(), 422).body("errors.field", hasItem("client.name"));
  }

  @Test
  void aNameOfManyScriptsAndPicturesIsKeptWhole() {
    var client = Api.person(38).put("name", "Zoë 张伟 👩🏽‍⚕️ שרה e\u0301");
    var id = Api.book(Api.wish(client, Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start()))
        .statusCode(201).extract().<String>path("id");
    assertEquals(List.of("Zoë 张伟 👩🏽‍⚕️ שרה e\u0301"), database.column(
        "SELECT c.name FROM client c JOIN appointment a ON a.client_id = c.id WHERE a.id = cast(? AS uuid)", id));
  }

  @Test
  void aTakenTimeIsRefusedWithTheThreeNearestTheNamedTherapistsFirst() {
    var slot = Api.someSlot("swedish", 60, "therapist", "chloe");
    var body = Api.wish("A01", "swedish", 60, slot.start()).put("therapist", "chloe");
    Api.book(body).statusCode(201);
    body.set("client", Api.person(38));
    var before = rows();
    var refused = Api.problem(Api.book(body), 409)
        .body("alternatives.size()", is(3), "alternatives.therapists", everyItem(hasItem("chloe")));
    assertEquals(before, rows());
    for (var start : refused.extract().jsonPath().getList("alternatives.start", String.class)) {
      assertTrue(Api.offered("swedish", 60, start), start);
    }
  }

  @Test
  void whatIsBookedIsNoLongerOfferedForThatTherapist() {
    var slot = Api.someSlotFor(Api.answers("A03"), "myofascial", 90, "therapist", "elena");
    Api.book(Api.wish("A03", "myofascial", 90, slot.start()).put("therapist", "elena")).statusCode(201)
        .body("therapist", equalTo("elena"));
    assertFalse(Api.offered("myofascial", 90, slot.start(), "therapist", "elena"));
  }

  @Test
  void aStartBetweenTheQuartersIsRefusedWithTimes() {
    var start = OffsetDateTime.parse(Api.someSlot("swedish", 60).start()).plusMinutes(7);
    Api.problem(Api.book(Api.wish("A01", "swedish", 60, start.toString())), 409).body("alternatives.size()", is(3));
  }

  @Test
  void aTherapistWhoDoesNotGiveTheTechniqueIsRefused() {
    var start = Api.someSlot("deep_tissue", 60).start();
    Api.problem(Api.book(Api.wish("A04", "deep_tissue", 60, start).put("therapist", "ana")), 409)
        .body("alternatives.size()", is(3));
  }

  @Test
  void withoutTheHeaderNothingIsBooked() {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    Api.problem(Api.post("/bookings", body), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "0123456789012345678901234567890123456789012345678901234567890123456789"})
  void aKeyOfTheWrongLengthIs422(String key) {
    var body = Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start());
    Api.problem(Api.book(body, key), 422).body("errors.field", hasItem("Idempotency-Key"));
  }

  private void refused(ObjectNode body, String field) {
    var before = rows();
    Api.problem(Api.book(body), 422).body("errors.field", hasItem(field));
    assertEquals(before, rows());
  }

  private long rows() {
    return database.count("appointment") + database.count("claim") + database.count("intake_revision");
  }
}
