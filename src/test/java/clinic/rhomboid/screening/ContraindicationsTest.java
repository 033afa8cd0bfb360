package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContraindicationsTest {

  private static final Map<String, String> WITHOUT_NOTE = Map.of(
      "ABSOLUTE", "DO_NOT_BOOK", "CLEARANCE", "DO_NOT_BOOK", "REVIEW", "THERAPIST_REVIEW",
      "MODIFY", "BOOK_WITH_MODIFICATIONS", "LOCAL", "THERAPIST_REVIEW");

  @TestFactory
  Stream<DynamicTest> sendsNotSureToATherapistWithTheBaseEffects() {
    return items().map(item -> DynamicTest.dynamicTest(id(item), () -> {
      var decision = Intake.unremarkable().condition(id(item), "not_sure").decide();
      assertContributes(decision, item, "THERAPIST_REVIEW", item, item.get("therapistAlert").asText());
      assertEquals(decision, Intake.unremarkable().condition(id(item), "unanswered").decide());
    }));
  }

  @TestFactory
  Stream<DynamicTest> ignoresAPlainNo() {
    return items().map(item -> DynamicTest.dynamicTest(id(item), () -> assertEquals(
        Intake.unremarkable().decide(), Intake.unremarkable().condition(id(item), "no").decide())));
  }

  @TestFactory
  Stream<DynamicTest> readsAYesWithoutFollowUpAsTheBaseOrTheNotSureOption() {
    return items().map(item -> DynamicTest.dynamicTest(id(item), () -> {
      var judged = RulesFile.stream(item.at("/followUp/options"))
          .filter(option -> option.get("value").asText().equals("not_sure")).findFirst().orElse(item);
      var decision = Intake.unremarkable().condition(id(item), "yes").decide();
      assertContributes(decision, item, withoutNote(judged), judged, alert(item, judged));
      assertEquals(decision, Intake.unremarkable().condition(id(item), "yes", "unheard_of", "no").decide());
    }));
  }

  @TestFactory
  Stream<DynamicTest> judgesEachFollowUpOption() {
    return options((item, option) -> {
      var decision = Intake.unremarkable().condition(id(item), "yes", value(option), "no").decide();
      assertContributes(decision, item, withoutNote(option), option, alert(item, option));
    });
  }

  @TestFactory
  Stream<DynamicTest> letsADoctorsNoteOpenAReviewAndNothingElse() {
    return options((item, option) -> {
      var decision = Intake.unremarkable().condition(id(item), "yes", value(option), "yes").decide();
      var clearance = option.get("severity").asText().equals("CLEARANCE");
      var disposition = clearance ? "THERAPIST_REVIEW" : withoutNote(option);
      assertContributes(decision, item, disposition, option, alert(item, option));
      assertEquals(
          RulesFile.contribution(
              Intake.unremarkable().condition(id(item), "yes", value(option), "no").decide(), id(item)).effects(),
          RulesFile.contribution(decision, id(item)).effects());
    });
  }

  @Test
  void doesNotTakeANoteTheClientIsNotSureOf() {
    var decision = Intake.unremarkable().condition("ci_advised_against", "yes", null, "not_sure").decide();
    assertEquals(Disposition.DO_NOT_BOOK, decision.disposition());
  }

  @Test
  void sendsThreeConditionsThatChangeTheSessionToATherapist() {
    var two = Intake.unremarkable().condition("ci_arthritis", "yes").condition("ci_curve", "yes").decide();
    assertEquals(Disposition.BOOK_WITH_MODIFICATIONS, two.disposition());
    var three = Intake.unremarkable().condition("ci_arthritis", "yes").condition("ci_curve", "yes")
        .condition("ci_cannot_lie_prone", "yes").decide();
    assertEquals(Disposition.THERAPIST_REVIEW, three.disposition());
    assertEquals(
        List.of("ci_arthritis", "ci_cannot_lie_prone", "ci_curve", "load_three_modify"), three.findings());
  }

  @Test
  void doesNotCountANotSureAnswerTowardsTheThree() {
    var decision = Intake.unremarkable().condition("ci_arthritis", "yes").condition("ci_curve", "yes")
        .condition("ci_cannot_lie_prone", "not_sure").decide();
    assertEquals(List.of("ci_arthritis", "ci_cannot_lie_prone", "ci_curve"), decision.findings());
  }

  @Test
  void asksForTheCompetencesAndPositionsOfPositiveItems() {
    var decision = Intake.unremarkable().condition("ci_pregnancy", "not_sure")
        .condition("ci_cancer", "yes", "past_over_12m", "no").condition("ci_postpartum", "no").decide();
    assertEquals(List.of("oncology", "prenatal"), decision.requiredCompetences());
    assertEquals(List.of("side_lying_or_semi_reclined"), decision.positionings());
  }

  /** Without locations every local item may be anywhere, so its effects apply as they are written. */
  private static void assertContributes(
      Decision decision, JsonNode item, String disposition, JsonNode judged, String alert) {
    var contribution = RulesFile.contribution(decision, id(item));
    assertEquals(disposition, contribution.disposition().name());
    assertEquals(RulesFile.effects(judged.get("techniques")), RulesFile.names(contribution.effects()));
    assertEquals(alert, contribution.staffText());
    assertEquals(RulesFile.texts(item.get("source")), contribution.sources());
  }

  private static String withoutNote(JsonNode judged) {
    return WITHOUT_NOTE.get(judged.get("severity").asText());
  }

  private static String alert(JsonNode item, JsonNode judged) {
    return judged.path("therapistAlert").asText(item.get("therapistAlert").asText());
  }

  private interface Check {
    void of(JsonNode item, JsonNode option);
  }

  private static Stream<DynamicTest> options(Check check) {
    return items().flatMap(item -> RulesFile.stream(item.at("/followUp/options")).map(option ->
        DynamicTest.dynamicTest(id(item) + ":" + value(option), () -> check.of(item, option))));
  }

  private static Stream<JsonNode> items() {
    return RulesFile.each("contraindications");
  }

  private static String id(JsonNode item) {
    return item.get("id").asText();
  }

  private static String value(JsonNode option) {
    return option.get("value").asText();
  }
}
