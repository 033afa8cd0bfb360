package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetReaderTest {

  @ParameterizedTest(name = "{0}/{1} = {2}")
  @CsvSource({
    "/redFlags/0, disposition, BOOK_NORMALLY, rf_chest_heart",
    "/redFlags/0, disposition, DO_NOT_BOOK, rf_chest_heart",
    "/redFlags/0, adviceKind, PRAY, rf_chest_heart",
    "/redFlags/0, kind, guess, rf_chest_heart",
    "/redFlags/27/when/all/0, op, startsWith, rf_d_sudden_tearing",
    "/redFlags/27/when/all/0, field, complaint.mood, rf_d_sudden_tearing",
    "/redFlags/27/when/all/0, field, complaint.notes, rf_d_sudden_tearing",
    "/redFlags/27/when/all/0, op, in, rf_d_sudden_tearing",
    "/redFlags/0/techniques, swedish, PERHAPS, rf_chest_heart",
    "/contraindications/0, severity, GRAVE, ci_fever_contagious",
    "/contraindications/2/followUp, type, essay, ci_recent_illness",
    "/contraindications/2/followUp/options/0, severity, GRAVE, ci_recent_illness",
    "/contraindications/2/followUp/options/0, adviceKind, PRAY, ci_recent_illness",
    "/eligibility/0, disposition, EMERGENCY, elig_age_unknown",
    "/eligibility/1/requires/0, field, client.shoeSize, elig_under_16",
    "/eligibility/1/requires/0, equals, maybe, elig_under_16",
    "/escalations/0, disposition, MEDICAL_REFERRAL_FIRST, esc_cancer_neuro",
    "/techniques/0/indicatedFor/0/when, op, likes, sw_goal_relax",
    "/complaint/fields/0, type, drawing, regions",
    "/complaint/fields/1, optionsFrom, colours, mainRegion"
  })
  void refusesAnUnknownWord(String place, String property, String word, String item) {
    assertRefused(file -> ((ObjectNode) file.at(place)).put(property, word), item, word);
  }

  @Test
  void refusesUnknownTechniques() {
    assertRefused(file -> object(file, "/redFlags/0/techniques").put("reiki", "AVOID"), "rf_chest_heart", "reiki");
  }

  @Test
  void refusesAMissingTechnique() {
    assertRefused(file -> object(file, "/redFlags/0/techniques").remove("swedish"), "rf_chest_heart", "swedish");
  }

  @Test
  void refusesUnknownEscalationMembers() {
    for (var member : List.of("rf_gone", "ci_gone", "ci_cancer:gone", "ci_gone:stable", "ci_fever_contagious:x")) {
      assertRefused(file -> ((ArrayNode) file.at("/escalations/0/groups/0")).add(member), "esc_cancer_neuro", member);
    }
  }

  @Test
  void refusesASourceThatIsNotListed() {
    assertRefused(file -> ((ArrayNode) file.at("/redFlags/0/source")).add("P999"), "rf_chest_heart", "P999");
    assertRefused(file -> ((ArrayNode) file.at("/techniques/0/indicatedFor/0/source")).add("P999"),
        "sw_goal_relax", "P999");
  }

  @Test
  void takesJudgementForASourceOfItsOwn() {
    var file = RulesFile.copy();
    object(file, "/sources").remove("JUDGEMENT");
    assertEquals(RulesFile.RULES.redFlags(), RulesFile.read(file).redFlags());
  }

  @Test
  void refusesValuesThatAreNoOptionsOfTheirField() {
    assertRefused(file -> ((ArrayNode) file.at("/redFlags/27/when/all/0/value")).add("itching"),
        "rf_d_sudden_tearing", "itching");
    assertRefused(file -> ((ArrayNode) file.at("/techniques/0/notIndicatedFor/1/when/value")).add("ci_gone"),
        "sw_not_fibromyalgia", "ci_gone");
  }

  @ParameterizedTest
  @CsvSource({
    "/redFlags/0, rf_chest_heart", "/contraindications/0, ci_fever_contagious",
    "/contraindications/2/followUp, ci_recent_illness",
    "/contraindications/2/followUp/options/0, ci_recent_illness", "/escalations/0, esc_cancer_neuro",
    "/eligibility/0, elig_age_unknown", "/eligibility/1/requires/0, elig_under_16", "/techniques/0, swedish",
    "/techniques/0/indicatedFor/0, sw_goal_relax", "/techniques/0/notIndicatedFor/0, sw_not_single_knot",
    "/redFlags/27/when, rf_d_sudden_tearing", "/redFlags/27/when/all/0, rf_d_sudden_tearing",
    "/complaint/fields/0, regions", "/meta, meta", "'', rules"
  })
  void refusesAnUnknownProperty(String place, String item) {
    assertRefused(file -> object(file, place).put("unheardOf", true), item, "unheardOf");
  }

  @ParameterizedTest
  @CsvSource({
    "/redFlags/0, clientAdvice, rf_chest_heart", "/redFlags/0, clearable, rf_chest_heart",
    "/contraindications/0, severity, ci_fever_contagious", "/contraindications/0, therapistAlert, ci_fever_contagious",
    "/escalations/0, groups, esc_cancer_neuro", "/eligibility/0, when, elig_age_unknown",
    "/techniques/0, baseScore, swedish", "/techniques/0/indicatedFor/0, weight, sw_goal_relax",
    "/techniques/0/notIndicatedFor/0, exclude, sw_not_single_knot", "/semantics/routeTexts, DO_NOT_BOOK, routeTexts",
    "/complaint/fields/4, max, painNow", "'', escalations, rules"
  })
  void refusesAMissingProperty(String place, String property, String item) {
    assertRefused(file -> object(file, place).remove(property), item, property);
  }

  @Test
  void refusesAFollowUpWithoutANotSureOption() {
    assertRefused(file -> ((ArrayNode) file.at("/contraindications/2/followUp/options")).remove(3),
        "ci_recent_illness", "not_sure");
  }

  @Test
  void refusesToLetAnEmergencyOrADerivedFlagBeCleared() {
    assertRefused(file -> object(file, "/redFlags/0").put("clearable", true), "rf_chest_heart", "clearable");
    assertRefused(file -> object(file, "/redFlags/28").put("clearable", true), "rf_d_chest_spread", "clearable");
  }

  @Test
  void refusesAnIdGivenTwice() {
    assertRefused(file -> object(file, "/contraindications/1").put("id", "ci_lymph"), "contraindications", "ci_lymph");
  }

  @Test
  void refusesWhatIsNotJson() {
    var fault = assertThrows(
        InvalidRuleSetException.class, () -> RuleSetReader.read("{\"meta\":".getBytes(StandardCharsets.UTF_8)));
    assertTrue(fault.getMessage().startsWith("rules: "));
  }

  @Test
  void namesTheExactFileByItsHash() throws Exception {
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(RulesFile.BYTES));
    assertEquals(hash, RulesFile.RULES.sha256());
    assertEquals("1.1.0", RulesFile.RULES.version());
  }

  @Test
  void readsEveryRule() {
    assertEquals(41, RulesFile.RULES.redFlags().size());
    assertEquals(67, RulesFile.RULES.contraindications().size());
    assertEquals(6, RulesFile.RULES.escalations().size());
    assertEquals(21, RulesFile.RULES.complaintFields().size());
    assertEquals(18, RulesFile.RULES.regions().size());
  }

  private static void assertRefused(Consumer<ObjectNode> slip, String item, String word) {
    var file = RulesFile.copy();
    slip.accept(file);
    var fault = assertThrows(InvalidRuleSetException.class, () -> RulesFile.read(file));
    assertTrue(fault.getMessage().contains(item), fault.getMessage());
    assertTrue(fault.getMessage().contains(word), fault.getMessage());
  }

  private static ObjectNode object(ObjectNode file, String place) {
    return (ObjectNode) file.at(place);
  }
}
