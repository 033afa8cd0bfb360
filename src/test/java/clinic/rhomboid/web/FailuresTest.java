package clinic.rhomboid.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FailuresTest {

  @Test
  void anUnknownPageIsAPage() {
    given().get("/nowhere").then().statusCode(404).contentType("text/html").body(containsString("Page not found"));
  }

  @Test
  void aWrongVerbIsAPage() {
    given()
        .delete("/")
        .then()
        .statusCode(405)
        .contentType("text/html")
        .body(containsString("Not possible here"));
  }

  @Test
  void aFolderIsNotListedAndNothingIsTraced() {
    for (var folder : List.of("/assets", "/assets/", "/webjars/", "/templates/", "/q/")) {
      given().get(folder).then().statusCode(404).body(not(containsString("board.css")));
    }
    given().header("Cookie", "secret=1").request("TRACE", "/").then().statusCode(405).body(not(containsString("secret=1")));
  }

  @Test
  void everyTextSaysItsCharset() {
    for (var page : List.of("/", "/nowhere")) {
      given().get(page).then().header("Content-Type", equalToIgnoringCase("text/html;charset=UTF-8"));
    }
  }

  @Test
  @TestSecurity(user = "robin", roles = "desk")
  void aPageForOthersSaysSo() {
    given().get("/sample/denied").then().statusCode(403).body(containsString("Not allowed"));
  }

  @Test
  void aFormWithoutItsTokenIsAPage() {
    given()
        .formParam("name", "Yara")
        .post("/sample/form")
        .then()
        .statusCode(400)
        .body(containsString("reload the page"));
  }

  @Test
  void aBrokenPageShowsAReferenceAndNeverTheCause() {
    given()
        .get("/sample/broken")
        .then()
        .statusCode(500)
        .contentType("text/html")
        .body(
            containsString("Something went wrong"),
            matchesPattern("(?s).*reference <strong>[2-9A-Z]{8}</strong>.*"),
            not(containsString("apixaban")),
            not(containsString("IllegalState")));
  }

  @Test
  void aBrokenApiAnswerIsAProblemWithAReference() {
    problem(given().get("/api/v1/sample/broken").then(), 500)
        .body("detail", matchesPattern(".* Reference [2-9A-Z]{8}\\."), "title", equalTo("Something went wrong"));
  }

  @Test
  void whatNobodyTypesIsTheSendersFault() {
    var page = given().get("/login");
    var token = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    var many = "&f=1".repeat(10_000);
    for (var fields : List.of("&email=a%00b&password=x", many, "&email=%zz")) {
      given().cookies(page.cookies()).contentType("application/x-www-form-urlencoded")
          .body("csrf-token=" + token + fields).post("/login").then().statusCode(400)
          .body(containsString("Request not understood"));
    }
    for (var date : List.of("%2B999999999-12-31", "-999999999-01-01", "%2B300000-01-01")) {
      given().urlEncodingEnabled(false).get("/book/time?technique=swedish&from=" + date).then().statusCode(200);
      given().urlEncodingEnabled(false).get("/book/time?technique=swedish&taken=" + date + "T00:00:00Z").then().statusCode(200);
    }
  }

  @Test
  void theApiAnswersUnknownAddressesVerbsAndFormatsWithProblems() {
    problem(given().get("/api/v1/nowhere").then(), 404);
    problem(given().delete("/api/v1/sample/wishes").then(), 405);
    problem(given().contentType("text/plain").body("x").post("/api/v1/sample/wishes").then(), 415);
    problem(sent("x".repeat(1_100_000)), 413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"range\":{\"from\":1,\"to\":2,\"hue\":3}} | Unknown field range.hue.",
        "{\"range\":{\"from\":\"early\",\"to\":2}}   | The field range.from has a value of the wrong type.",
        "{\"range\":{\"from\":1,                     | The body is not valid JSON: line 1,",
        "[]                                          | The body is empty or not of the expected shape.",
        "{\"range\":                                 | The body is not valid JSON: line 1,"
      })
  void anUnreadableBodySaysWhyWithoutInternals(String body, String detail) {
    problem(sent(body), 400)
        .body("detail", startsWith(detail), "detail", not(containsString("clinic.")));
  }

  @Test
  void aBadValueNamesItsField() {
    problem(sent("{\"range\":{\"from\":3,\"to\":2}}"), 422)
        .body("errors[0].field", equalTo("range.to"), "errors[0].message", equalTo("Must not be before from."));
  }

  @Test
  void anAcceptedBodyPasses() {
    sent("{\"range\":{\"from\":1,\"to\":2}}").statusCode(200).body("range.to", equalTo(2));
  }

  private static ValidatableResponse sent(String wish) {
    return given().contentType("application/json").body(wish).post("/api/v1/sample/wishes").then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
  }
}
