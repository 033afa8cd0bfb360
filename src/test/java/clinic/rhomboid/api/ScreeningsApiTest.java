package clinic.rhomboid.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ScreeningsApiTest {

  @Inject Database database;

  static Stream<String> examples() {
    return RulesFile.each("matchingExamples").map(example -> example.get("id").asText());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void decidesAsTheExampleSaysInEveryField(String id) throws Exception {
    var example = RulesFile.item("matchingExamples", id);
    var answer = (ObjectNode) RulesFile.JSON.readTree(screened(example.get("input")).extract().asString());
    var kinds = new HashSet<String>();
    answer.get("advice").forEach(advice -> kinds.add(advice.get("kind").asText()));
    assertEquals(new HashSet<>(RulesFile.texts(example.at("/expected/adviceKinds"))), kinds);
    assertEquals(example.get("expected"), answer.without(List.of("advice", "needs", "ruleSet")));
  }

  @Test
  void adviceStandsInTheOrderOfTheScreenAndEachTextOnce() {
    var answer = screened(RulesFile.item("matchingExamples", "A24").get("input"));
    var texts = answer.extract().jsonPath().getList("advice.text", String.class);
    assertEquals(new HashSet<>(texts).size(), texts.size());
    answer.body("advice[0].kind", equalTo("EMERGENCY_CARE"));
  }

  @Test
  void namesTheRulesItDecidedBy() {
    screened(RulesFile.unremarkable()).body("ruleSet.version", equalTo(RulesFile.RULES.version()),
        "ruleSet.sha256", matchesPattern("[0-9a-f]{64}"));
  }

  @Test
  void needsIsAWordThatTellsNothing() {
    var needs = screened(RulesFile.item("matchingExamples", "A17").get("input")).extract().<String>path("needs");
    assertFalse(needs.contains("prenatal") || needs.contains("side"));
    assertFalse(Api.slots("swedish", 60, Api.today().plusDays(10), 7, "needs", needs).isEmpty());
  }

  @Test
  void nothingSaidIsJudgedLikeNotSure() {
    var answer = screened(RulesFile.JSON.createObjectNode());
    assertFalse(answer.extract().<String>path("disposition").startsWith("BOOK"));
    answer.body("findings", hasItem("complaint_incomplete"), "findings", hasItem("elig_age_unknown"));
  }

  @Test
  void anAnswerOutsideItsListCountsAsNotSure() {
    var sure = RulesFile.unremarkable();
    sure.withObjectProperty("redFlags").put("rf_breathless_blood", "perhaps");
    var unsure = RulesFile.unremarkable();
    unsure.withObjectProperty("redFlags").put("rf_breathless_blood", "not_sure");
    screened(sure).body("disposition", equalTo(screened(unsure).extract().path("disposition")));
  }

  @Test
  void storesNothing() {
    var before = database.count("intake_revision");
    screened(RulesFile.unremarkable());
    assertEquals(before, database.count("intake_revision"));
  }

  private static ValidatableResponse screened(JsonNode input) {
    return Api.post("/screenings", input).statusCode(200);
  }
}
