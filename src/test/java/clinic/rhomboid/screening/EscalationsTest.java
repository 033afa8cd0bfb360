package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EscalationsTest {

  private static final Map<String, String> CERTAIN = Map.of(
      "EMERGENCY", "DO_NOT_BOOK_EMERGENCY", "DO_NOT_BOOK", "DO_NOT_BOOK", "THERAPIST_REVIEW", "THERAPIST_REVIEW");
  private static final Map<String, String> STEPPED_DOWN = Map.of(
      "EMERGENCY", "DO_NOT_BOOK", "DO_NOT_BOOK", "THERAPIST_REVIEW", "THERAPIST_REVIEW", "THERAPIST_REVIEW");

  @TestFactory
  Stream<DynamicTest> isCertainWhenEachGroupHasAPlainYes() {
    return pairs((escalation, one, other) -> {
      var intake = Intake.unremarkable();
      answer(intake, one, "yes");
      answer(intake, other, "yes");
      assertContributes(intake, escalation, CERTAIN);
    });
  }

  @TestFactory
  Stream<DynamicTest> stepsDownWhenOneGroupRestsOnNotSure() {
    return pairs((escalation, one, other) -> {
      var derived = one.startsWith("rf_d_");
      var intake = Intake.unremarkable();
      answer(intake, one, "not_sure");
      answer(intake, other, derived ? "not_sure" : "yes");
      assertContributes(intake, escalation, STEPPED_DOWN);
    });
  }

  @TestFactory
  Stream<DynamicTest> staysSilentWithOneGroupOnly() {
    return pairs((escalation, one, other) -> {
      var intake = Intake.unremarkable();
      answer(intake, one, "yes");
      assertFalse(intake.decide().findings().contains(escalation.get("id").asText()));
    });
  }

  @Test
  void holdsAnotherFollowUpOptionForANoAndNotSureForMaybe() {
    assertFalse(feverWithCancer("past_over_12m").decide().findings().contains("esc_fever_immune"));
    var maybe = RulesFile.contribution(feverWithCancer("not_sure").decide(), "esc_fever_immune");
    assertEquals(Disposition.DO_NOT_BOOK, maybe.disposition());
  }

  @Test
  void stillCountsAFlagThatADoctorCleared() {
    var decision = Intake.unremarkable().cleared("rf_limb_numb_weak", "yes", "yes")
        .condition("ci_cancer", "yes", "past_over_12m", "no").decide();
    assertEquals(Disposition.DO_NOT_BOOK_EMERGENCY, decision.disposition());
  }

  @Test
  void isCertainThroughAMainAnswerWhateverItsFollowUp() {
    var decision = Intake.unremarkable().flag("rf_band_pain", "yes")
        .condition("ci_cancer", "yes", "not_sure", "no").decide();
    assertEquals(
        Disposition.DO_NOT_BOOK_EMERGENCY, RulesFile.contribution(decision, "esc_cancer_neuro").disposition());
  }

  private static Intake feverWithCancer(String followUp) {
    return Intake.unremarkable().flag("rf_fever_unwell", "yes").condition("ci_cancer", "yes", followUp, "no");
  }

  private static void assertContributes(Intake intake, JsonNode escalation, Map<String, String> dispositions) {
    var contribution = RulesFile.contribution(intake.decide(), escalation.get("id").asText());
    assertEquals(dispositions.get(escalation.get("disposition").asText()), contribution.disposition().name());
    assertEquals(RulesFile.effects(escalation.get("techniques")), RulesFile.names(contribution.effects()));
  }

  private static void answer(Intake intake, String member, String answer) {
    if (member.equals("rf_d_fresh_injury")) {
      intake.complaint("causes", "whiplash").choose("duration", "lt_72h");
    } else if (member.startsWith("rf_")) {
      intake.flag(member, answer);
    } else if (member.contains(":")) {
      intake.condition(member.split(":")[0], answer, member.split(":")[1], "no");
    } else {
      intake.condition(member, answer);
    }
  }

  private interface Check {
    void of(JsonNode escalation, String one, String other);
  }

  private static Stream<DynamicTest> pairs(Check check) {
    return RulesFile.each("escalations").flatMap(escalation -> {
      var groups = escalation.get("groups");
      assertEquals(2, groups.size());
      return RulesFile.texts(groups.get(0)).stream().flatMap(one -> RulesFile.texts(groups.get(1)).stream().map(
          other -> DynamicTest.dynamicTest(
              escalation.get("id").asText() + " " + one + " with " + other, () -> check.of(escalation, one, other))));
    });
  }
}
