package clinic.rhomboid.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SecurityHeadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/nowhere", "/sample/broken", "/api/v1/nowhere", "/assets/rhomboid.css", "/assets/none.css", "/q/health"
      })
  void everyAnswerCarriesThem(String path) {
    hardened(given().get(path).then());
  }

  @Test
  void anAnswerCutShortCarriesThem() {
    hardened(given().contentType("text/plain").body("x".repeat(1_100_000)).post("/").then().statusCode(413));
    hardened(given().delete("/").then().statusCode(405));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere", "/assets/none.css?v=1", "/assetsx", "/assets/../"})
  void pagesAndErrorsAreNeverStored(String path) {
    given().urlEncodingEnabled(false).get(path).then().header("Cache-Control", "no-store");
  }

  @Test
  void aFingerprintedFileIsKeptForGoodAndABareOneIsNot() {
    var kept = "public, max-age=31536000, immutable";
    given().get("/assets/rhomboid.css?v=1").then().statusCode(200).header("Cache-Control", kept);
    given().get("/webjars/htmx.org/dist/htmx.min.js?v=1").then().statusCode(200).header("Cache-Control", kept);
    given().get("/assets/rhomboid.css").then().header("Cache-Control", "no-cache");
  }

  @Test
  void pagesNameFilesByTheirContent() {
    given()
        .get("/")
        .then()
        .body(
            containsString("href=\"" + Assets.href("/assets/rhomboid.css") + "\""),
            containsString("/webjars/htmx.org/dist/htmx.min.js?v=2."),
            not(containsString(" style=")));
  }

  private static void hardened(ValidatableResponse answer) {
    answer
        .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self'; script-src 'self'; "))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Permissions-Policy", containsString("camera=()"))
        .header("Cross-Origin-Opener-Policy", equalTo("same-origin"));
  }
}
