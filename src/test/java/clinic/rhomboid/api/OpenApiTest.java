package clinic.rhomboid.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpenApiTest {

  @ParameterizedTest
  @CsvSource({
    "/screenings, post", "/techniques, get", "/therapists, get", "/availability, get", "/availability/calendar, get",
    "/holds, post", "/holds/{hold}, delete", "/bookings, post", "/review-requests, post", "/visits/{token}, get",
    "/visits/{token}/move, post", "/visits/{token}/cancellation, post"
  })
  void tellsOfEveryAddressOfTheApi(String path, String verb) {
    given().accept("application/json").get("/q/openapi?format=json").then().statusCode(200)
        .body("paths.'/api/v1" + path + "'", hasKey(verb));
  }
}
