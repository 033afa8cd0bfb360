package clinic.rhomboid.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TechniquesApiTest {

  @Test
  void techniquesAreTheFourWithLengthsPricesAndDescriptions() {
    given().get("/api/v1/techniques").then().statusCode(200).body(
        "id", containsInAnyOrder("swedish", "deep_tissue", "trigger_point", "myofascial"),
        "description", everyItem(not(emptyOrNullString())),
        "durations.minutes", everyItem(equalTo(List.of(45, 60, 90))),
        "durations.price.currency.flatten()", everyItem(equalTo("USD")),
        "durations.price.amount.flatten()", everyItem(greaterThan(1000)),
        "find { it.id == 'swedish' }.durations.find { it.minutes == 60 }.price.amount", equalTo(9500));
  }

  @Test
  void therapistsAreKnownByAShortWordWithWhatTheyCan() {
    given().get("/api/v1/therapists").then().statusCode(200).body(
        "size()", equalTo(6),
        "id", hasItems("ana", "ben"),
        "name", everyItem(not(emptyOrNullString())),
        "find { it.id == 'ana' }.competences", hasItem("prenatal"),
        "find { it.id == 'david' }.techniques", containsInAnyOrder("deep_tissue", "trigger_point"));
  }
}
