package clinic.rhomboid.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReviewRequestsApiTest {

  @Inject Database database;

  @ParameterizedTest
  @ValueSource(strings = {"A12", "A21"})
  void aCallIsAskedForWhenATherapistMayDecideAndNoTechniqueIsOpen(String example) {
    var claims = database.count("claim");
    var asked = Api.post("/review-requests", request(example).put("wishes", "After five, please")).statusCode(201)
        .body("manageUrl", matchesPattern("http://localhost:\\d+/visits/[A-Za-z0-9_-]{32}"));
    assertEquals(claims, database.count("claim"));
    Api.visit(Api.token(asked)).statusCode(200).body("status", equalTo("PENDING_REVIEW"), "start", nullValue(),
        "id", equalTo(asked.extract().path("id")), "canMove", equalTo(false), "canCancel", equalTo(true));
  }

  @Test
  void aRequestForACallCanBeCalledOff() {
    var token = Api.token(Api.post("/review-requests", request("A12")).statusCode(201));
    Api.cancel(token).statusCode(200).body("status", equalTo("CANCELLED"), "canCancel", equalTo(false));
  }

  @Test
  void answersThatForbidAskForNoCall() {
    Api.problem(Api.post("/review-requests", request("A06")), 409)
        .body("disposition", equalTo("DO_NOT_BOOK_EMERGENCY"), "advice.kind", hasItem("EMERGENCY_CARE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A01", "A14", "A13"})
  void whoCanBookATimeBooksOne(String example) {
    Api.problem(Api.post("/review-requests", request(example)), 409);
  }

  @Test
  void aRepeatedRequestWithItsKeyIsOneRequest() {
    var body = request("A12").toString();
    var key = "review-request-" + System.nanoTime();
    var first = asked(body, key);
    assertEquals(first, asked(body, key));
  }

  @Test
  void aTimeIsAnUnknownField() {
    Api.problem(Api.post("/review-requests", request("A12").put("minutes", 60)), 400);
  }

  private static String asked(String body, String key) {
    return given().contentType("application/json").header("Idempotency-Key", key).body(body)
        .post("/api/v1/review-requests").then().statusCode(201).extract().asString();
  }

  private static ObjectNode request(String example) {
    return Api.request(Api.person(Api.age(example)), Api.answers(example));
  }
}
