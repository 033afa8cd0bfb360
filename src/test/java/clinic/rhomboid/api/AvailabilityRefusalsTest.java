package clinic.rhomboid.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

import clinic.rhomboid.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AvailabilityRefusalsTest {

  private static final String GOOD = "technique=swedish&minutes=60&from=2026-11-23&days=7&month=2026-12&";

  @ParameterizedTest
  @CsvSource({
    "days, 0", "days, 43", "days, -1", "days, many", "days, 99999999999", "technique, shiatsu", "technique, ''",
    "minutes, 50", "minutes, long", "minutes, 60.0", "from, tomorrow", "from, 2026-02-30", "from, +999999999-12-31",
    "from, -999999999-01-01", "therapist, zoe", "needs, garbage", "needs, QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY",
    "location, 99"
  })
  void aBadValueIs422AndIsNamed(String field, String value) {
    refused("/api/v1/availability", field, value);
  }

  @ParameterizedTest
  @CsvSource({
    "month, 2026", "month, 2026-13", "month, +999999999-12", "month, -999999999-01", "technique, shiatsu",
    "minutes, 50",
    "therapist, zoe", "needs, garbage"
  })
  void aBadValueOfTheCalendarIs422AndIsNamed(String field, String value) {
    refused("/api/v1/availability/calendar", field, value);
  }

  @ParameterizedTest
  @CsvSource({"technique", "minutes"})
  void aMissingValueIs422AndIsNamed(String field) {
    Api.problem(given().get("/api/v1/availability?" + GOOD.replaceFirst(field + "=[^&]*&", "")).then(), 422)
        .body("errors.field", hasItem(field));
  }

  private static void refused(String path, String field, String value) {
    var others = GOOD.replaceFirst(field + "=[^&]*&", "");
    Api.problem(given().queryParam(field, value).get(path + "?" + others).then(), 422)
        .body("errors.field", hasItem(field));
  }
}
