package clinic.rhomboid.handbook;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.screening.RulesFile;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandbookTest {

  private static final String WHAT_IF = "/handbook/what-if";

  @Inject Database database;

  @Test
  void showsEveryRuleUnderItsIdWithItsSources() {
    var page = Visitor.as("ana@rhomboid.test").get("/handbook").then().statusCode(200).extract().asString();
    var rules = Stream.of("eligibility", "redFlags", "escalations", "contraindications").flatMap(RulesFile::each);
    var points = RulesFile.each("techniques").flatMap(technique -> Stream.concat(
        RulesFile.stream(technique.get("indicatedFor")), RulesFile.stream(technique.get("notIndicatedFor"))));
    var missing = Stream.concat(rules, points).map(rule -> rule.get("id").asText())
        .filter(id -> !page.contains("id=\"" + id + "\"")).toList();
    assertEquals(List.of(), missing);
    assertTrue(page.contains("id=\"load_three_modify\"") && page.contains("id=\"painNow\""));
    assertTrue(page.contains("Physiopedia: Thoracic Back Pain Red Flags"));
  }

  @Test
  void findsRulesByWordsOnTheServer() {
    Visitor.as("desk@rhomboid.test").get("/handbook?q=chest+HEART").then().statusCode(200)
        .body(containsString("id=\"rf_chest_heart\"")).body(not(containsString("id=\"ci_tattoo\"")));
    Visitor.as("desk@rhomboid.test").get("/handbook?q=%3Cb%3Enothing").then().statusCode(200)
        .body(containsString("Nothing speaks of “&lt;b&gt;nothing”"));
  }

  @Test
  void decidesTheWorkedExamplesAsTheRulesSay() {
    var staff = Visitor.as("ana@rhomboid.test");
    for (var id : List.of("A01", "A02", "A11", "A13", "A17", "A24")) {
      var example = RulesFile.item("matchingExamples", id);
      var page = staff.get(WHAT_IF + "?example=" + id).then().statusCode(200).extract().asString();
      var outcome = page.substring(page.indexOf("id=\"outcome\""), page.indexOf("id=\"age\""));
      RulesFile.stream(example.at("/expected/findings")).forEach(finding ->
          assertTrue(outcome.contains("/handbook#" + finding.asText() + "\""), () -> id + " lacks " + finding + "\n" + outcome));
      assertTrue(outcome.contains("Rules that took part: " + example.at("/expected/findings").size()), id);
      example.at("/expected/scores").properties().forEach(score ->
          assertTrue(outcome.contains("<b>" + score.getValue().asInt() + "</b> point"), () -> id + " " + score));
    }
  }

  @Test
  void keepsWhatWasTypedAndWritesNothingDown() {
    var staff = Visitor.as("ana@rhomboid.test");
    staff.get(WHAT_IF).then().body(containsString("Nothing in your answers needs a change"));
    var before = database.column("SELECT (SELECT count(*) FROM trail) + (SELECT count(*) FROM screening_result)"
        + " + (SELECT count(*) FROM draft)");
    var form = new HashMap<String, List<String>>(Map.of("age", List.of("38"), "complaint.regions", List.of("rhomboid_l"),
        "find", List.of("anaemia"), "ci_tattoo", List.of("yes"), "ci_tattoo.locations", List.of("rhomboid_l")));
    staff.postAll(WHAT_IF, form).then().statusCode(200).body(containsString("/handbook#ci_anaemia"))
        .body(containsString("value=\"38\"")).body(containsString("Leave alone"))
        .body(containsString("name=\"complaint.regions\" value=\"rhomboid_l\" checked"));
    form.put("age", List.of("old"));
    form.put("find", List.of("pain"));
    staff.postAll(WHAT_IF, form).then().statusCode(422).body(containsString("Several are called like that"))
        .body(containsString("href=\"#age\"")).body(containsString("value=\"old\""));
    assertEquals(before, database.column("SELECT (SELECT count(*) FROM trail) + (SELECT count(*) FROM screening_result)"
        + " + (SELECT count(*) FROM draft)"));
  }
}
