package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RedFlagsTest {

  private static final Map<String, String> WHEN_YES = Map.of(
      "EMERGENCY", "DO_NOT_BOOK_EMERGENCY", "MEDICAL_REFERRAL_FIRST", "DO_NOT_BOOK",
      "THERAPIST_REVIEW", "THERAPIST_REVIEW");
  private static final Map<String, String> WHEN_NOT_SURE = Map.of(
      "EMERGENCY", "DO_NOT_BOOK", "MEDICAL_REFERRAL_FIRST", "THERAPIST_REVIEW",
      "THERAPIST_REVIEW", "THERAPIST_REVIEW");
  private static final List<String> WHEN_CLEARED = List.of("REVIEW", "AVOID", "REVIEW", "REVIEW");

  @TestFactory
  Stream<DynamicTest> countsAPlainYes() {
    return questions(flag -> {
      var decision = Intake.unremarkable().flag(id(flag), "yes").decide();
      assertContributes(decision, flag, WHEN_YES.get(flag.get("disposition").asText()));
    });
  }

  @TestFactory
  Stream<DynamicTest> stepsDownWhenNotSureAndKeepsTheEffects() {
    return questions(flag -> {
      var decision = Intake.unremarkable().flag(id(flag), "not_sure").decide();
      assertContributes(decision, flag, WHEN_NOT_SURE.get(flag.get("disposition").asText()));
    });
  }

  @TestFactory
  Stream<DynamicTest> readsASkippedQuestionLikeNotSure() {
    return questions(flag -> assertEquals(
        Intake.unremarkable().flag(id(flag), "not_sure").decide(),
        Intake.unremarkable().flag(id(flag), "unanswered").decide()));
  }

  @TestFactory
  Stream<DynamicTest> ignoresAPlainNo() {
    return questions(flag -> assertEquals(
        Intake.unremarkable().decide(), Intake.unremarkable().flag(id(flag), "no").decide()));
  }

  @TestFactory
  Stream<DynamicTest> opensAClearedFlagForReviewOnlyWhereItCanBeCleared() {
    return questions(flag -> {
      var decision = Intake.unremarkable().cleared(id(flag), "yes", "yes").decide();
      if (flag.get("clearable").asBoolean()) {
        var contribution = RulesFile.contribution(decision, id(flag));
        assertEquals("THERAPIST_REVIEW", contribution.disposition().name());
        assertEquals(WHEN_CLEARED, RulesFile.names(contribution.effects()));
      } else {
        assertContributes(decision, flag, WHEN_YES.get(flag.get("disposition").asText()));
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> clearsNothingOnANotSureAnswer() {
    return questions(flag -> {
      assertContributes(
          Intake.unremarkable().cleared(id(flag), "not_sure", "yes").decide(), flag,
          WHEN_NOT_SURE.get(flag.get("disposition").asText()));
      assertContributes(
          Intake.unremarkable().cleared(id(flag), "yes", "not_sure").decide(), flag,
          WHEN_YES.get(flag.get("disposition").asText()));
    });
  }

  @TestFactory
  Stream<DynamicTest> readsADerivedFlagFromTheComplaintAlone() {
    return RulesFile.each("redFlags").filter(flag -> flag.get("kind").asText().equals("derived")).map(flag ->
        DynamicTest.dynamicTest(id(flag), () -> {
          var intake = Intake.unremarkable();
          assertNull(RulesFile.contribution(intake.decide(), id(flag)));
          flag.at("/when/all").forEach(condition -> fulfil(intake, condition));
          assertContributes(intake.decide(), flag, WHEN_YES.get(flag.get("disposition").asText()));
        }));
  }

  @Test
  void takesAMissingPainScoreForAHighOne() {
    var intake = Intake.unremarkable();
    intake.json().withObjectProperty("complaint").remove("painNow");
    assertEquals(List.of("rf_d_severe_intensity"), intake.decide().findings());
  }

  private static void fulfil(Intake intake, JsonNode condition) {
    var field = condition.get("field").asText().substring(condition.get("field").asText().indexOf('.') + 1);
    var value = condition.get("value");
    switch (condition.get("op").asText()) {
      case "includesAny" -> intake.complaint(field, value.get(0).asText());
      case "includesNone" -> intake.complaint(field, "none_known");
      case "in" -> intake.choose(field, value.get(0).asText());
      case "gte_or_missing" -> intake.complaint(field, value);
      case "gte" -> intake.age(value.asInt());
      default -> throw new IllegalArgumentException("No way to fulfil " + condition);
    }
  }

  private static void assertContributes(Decision decision, JsonNode flag, String disposition) {
    var contribution = RulesFile.contribution(decision, id(flag));
    assertEquals(disposition, contribution.disposition().name());
    assertEquals(RulesFile.effects(flag.get("techniques")), RulesFile.names(contribution.effects()));
    assertEquals(flag.get("staffReason").asText(), contribution.staffText());
    assertEquals(RulesFile.texts(flag.get("source")), contribution.sources());
  }

  private interface Check {
    void of(JsonNode flag);
  }

  private static Stream<DynamicTest> questions(Check check) {
    return RulesFile.each("redFlags").filter(flag -> flag.get("kind").asText().equals("question"))
        .map(flag -> DynamicTest.dynamicTest(id(flag), () -> check.of(flag)));
  }

  private static String id(JsonNode flag) {
    return flag.get("id").asText();
  }
}
