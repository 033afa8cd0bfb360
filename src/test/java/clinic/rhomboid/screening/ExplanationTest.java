package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void saysWhyATechniqueFitsMostWeightyFirst() {
    assertEquals(
        List.of(
            "It feels like: a knot or sore spot I can point to.",
            "You would like: loosen specific knots.",
            "It bothers you here: top of the right shoulder; between the shoulder blades, either side of the spine.",
            "What plays a part: desk or screen work."),
        choice(Intake.unremarkable(), "trigger_point").why());
    assertEquals("It has lasted more than 3 months.", choice(Intake.unremarkable(), "deep_tissue").why().get(0));
  }

  @Test
  void listsTechniquesInOrderOfPreference() {
    var choices = explain(Intake.unremarkable().condition("ci_anticoagulant", "yes", "stable", "no"));
    assertEquals(
        List.of("swedish", "myofascial", "deep_tissue", "trigger_point"),
        choices.stream().map(TechniqueChoice::id).toList());
    assertEquals(
        List.of(Standing.RANKED, Standing.REVIEW, Standing.BLOCKED, Standing.BLOCKED),
        choices.stream().map(TechniqueChoice::standing).toList());
    assertEquals(List.of(true, false, false, false), choices.stream().map(TechniqueChoice::lightPressure).toList());
  }

  @Test
  void namesTheAnswerThatBlocksATechnique() {
    var intake = Intake.unremarkable().condition("ci_anticoagulant", "yes", "stable", "no");
    assertEquals(
        List.of("Because of your answer about: Blood thinners."), choice(intake, "deep_tissue").why());
    assertEquals(
        "Because of your answer about: Blood thinners.", choice(intake, "myofascial").why().get(0));
  }

  @Test
  void namesAllAnswersBehindAnEscalation() {
    var intake = Intake.unremarkable().condition("ci_anticoagulant", "yes", "aspirin_only", "no")
        .condition("ci_nsaid_today", "yes");
    assertEquals(
        List.of(
            "Because of your answer about: " + label("contraindications", "ci_anticoagulant") + ".",
            "Because of your answer about: " + label("contraindications", "ci_nsaid_today") + "."),
        choice(intake, "myofascial").why());
  }

  @Test
  void namesADerivedFlagWithoutItsMark() {
    assertEquals(
        List.of("Because of your answer about: spreads down an arm."),
        choice(Intake.unremarkable().complaint("spread", "arm"), "deep_tissue").why());
  }

  @Test
  void speaksOfAgeOnly() {
    assertEquals(
        List.of("Because of your age."),
        choice(Intake.unremarkable().age(17).person("guardianConsent", "yes"), "deep_tissue").why());
    assertEquals(List.of("Because of your age."), choice(Intake.unremarkable().age(12), "swedish").why());
  }

  @Test
  void namesWhatStopsTheWholeBookingForEveryTechnique() {
    for (var choice : explain(Intake.unremarkable().flag("rf_collapse", "yes"))) {
      assertEquals(List.of("Because of your answer about: Fainting or collapse."), choice.why());
    }
  }

  @Test
  void saysWhyATechniqueIsNotSuggested() {
    var decided = explain(new Intake(RulesFile.item("matchingExamples", "A02").get("input").deepCopy()));
    assertEquals(List.of("Others fit better what you told us."), decided.get(2).why());
    assertEquals(List.of("The client wants light pressure."), decided.get(3).why());
  }

  @Test
  void namesABlockingAnswerByNothingButItsLabel() {
    var allowed = Stream.of("redFlags", "contraindications").flatMap(RulesFile::each)
        .map(item -> "Because of your answer about: " + item.get("label").asText().replace("Complaint: ", "") + ".")
        .toList();
    for (var choice : explain(Intake.unremarkable().unlisted("unanswered").complaint("regions"))) {
      assertTrue(allowed.containsAll(choice.why()), () -> choice.why().toString());
    }
  }

  private static TechniqueChoice choice(Intake intake, String id) {
    return explain(intake).stream().filter(choice -> choice.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<TechniqueChoice> explain(Intake intake) {
    return Explanation.of(RulesFile.RULES, RulesFile.answers(intake.json()), intake.decide());
  }

  private static String label(String section, String id) {
    return RulesFile.item(section, id).get("label").asText();
  }
}
