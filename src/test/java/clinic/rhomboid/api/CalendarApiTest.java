package clinic.rhomboid.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CalendarApiTest {

  record Day(String date, int free) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void countsWhatAvailabilityLists(int monthsAhead) {
    var month = YearMonth.from(Api.today()).plusMonths(monthsAhead);
    var calendar = calendar(month);
    var counted = new LinkedHashMap<String, Integer>();
    calendar.getList("days", Day.class).forEach(day -> counted.put(day.date(), day.free()));
    var listed = Api.slots("swedish", 60, month.atDay(1), month.lengthOfMonth()).stream()
        .collect(Collectors.groupingBy(slot -> slot.start().substring(0, 10), Collectors.summingInt(slot -> 1)));
    assertEquals(month.lengthOfMonth(), counted.size());
    counted.forEach((date, free) -> assertEquals(listed.getOrDefault(date, 0), free, date));
  }

  @Test
  void theFirstFreeDayIsTheFirstOneListed() {
    var month = YearMonth.from(Api.today()).plusMonths(2);
    var first = Api.slots("swedish", 60, month.atDay(1), 14).get(0).start().substring(0, 10);
    assertEquals(first, calendar(month).getString("firstFree"));
  }

  @Test
  void aMonthThatIsOverHasNothingFreeAndTheFirstFreeDayIsStillToCome() {
    var past = calendar(YearMonth.from(Api.today()).minusMonths(3));
    assertEquals(0, past.getInt("days.free.sum()"));
    var first = Api.slots("swedish", 60, Api.today(), 14).get(0).start().substring(0, 10);
    assertEquals(first, past.getString("firstFree"));
  }

  @Test
  void beyondTheHorizonNothingIsFree() {
    var beyond = calendar(YearMonth.from(Api.today()).plusMonths(12));
    assertEquals(0, beyond.getInt("days.free.sum()"));
    assertEquals(null, beyond.getString("firstFree"));
  }

  private static JsonPath calendar(YearMonth month) {
    return given().get("/api/v1/availability/calendar?technique=swedish&minutes=60&month=" + month).then()
        .statusCode(200).extract().jsonPath();
  }
}
