package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalAreasTest {

  private static final List<String> ALL = List.of("swedish", "deep_tissue", "trigger_point", "myofascial");

  @Test
  void leavesTechniquesAloneWhenItLiesElsewhere() {
    var decision = onTwoRegions().located("ci_wound_burn", "yes", "leg_l", "arm_r").decide();
    assertEquals(Disposition.BOOK_WITH_MODIFICATIONS, decision.disposition());
    assertEquals(4, decision.rankedTechniques().size());
    assertEquals(List.of("arm_r", "leg_l"), decision.avoidAreas());
  }

  @Test
  void asksATherapistAboutTheFreeRegions() {
    var decision = onTwoRegions().located("ci_wound_burn", "yes", "lat_l", "leg_l").decide();
    assertEquals(Disposition.THERAPIST_REVIEW, decision.disposition());
    assertEquals(List.of(), decision.blockedTechniques());
    assertEquals(4, decision.reviewTechniques().size());
  }

  @Test
  void appliesItsEffectsAsWrittenWhenNoRegionIsFree() {
    var decision = onTwoRegions().located("ci_reduced_sensation", "yes", "lat_l", "lat_r").decide();
    assertEquals(List.of("deep_tissue", "trigger_point"), decision.blockedTechniques());
    assertEquals(List.of("swedish", "myofascial"), decision.lightPressureTechniques());
  }

  @Test
  void keepsLightPressureOnFreeRegions() {
    var decision = onTwoRegions().located("ci_reduced_sensation", "yes", "lat_l").decide();
    assertEquals(List.of("swedish", "myofascial"), decision.lightPressureTechniques());
    assertEquals(List.of(), decision.blockedTechniques());
    assertEquals(List.of("trigger_point", "deep_tissue"), decision.reviewTechniques());
  }

  @Test
  void takesTheWholeBodyAnUnknownPlaceAndNoPlaceForEverywhere() {
    for (var places : new String[][] {{"whole_body"}, {"not_sure"}, {"leg_l", "not_sure"}, {}}) {
      var decision = onTwoRegions().located("ci_bruise", "yes", places).decide();
      assertEquals(ALL, decision.blockedTechniques());
      assertEquals(places.length == 0 ? List.of("not_sure") : List.of(places), decision.avoidAreas());
    }
  }

  @Test
  void countsEveryPlaceAsPainfulWhileNoRegionIsMarked() {
    var decision = Intake.unremarkable().complaint("regions").located("ci_bruise", "yes", "leg_l").decide();
    assertEquals(ALL, decision.blockedTechniques());
    assertEquals(List.of("ci_bruise", "complaint_incomplete", "no_technique_available"), decision.findings());
  }

  @Test
  void blocksWhatSeveralAreasTogetherLeaveNoRegionFor() {
    var decision = onTwoRegions().located("ci_bruise", "yes", "lat_l")
        .located("ci_tattoo", "not_sure", "lat_r").decide();
    assertEquals(ALL, decision.blockedTechniques());
  }

  @Test
  void joinsOnlyAreasThatAvoidTheSameTechnique() {
    var decision = onTwoRegions().located("ci_bruise", "yes", "lat_l")
        .located("ci_reduced_sensation", "yes", "lat_r").decide();
    assertEquals(List.of("deep_tissue", "trigger_point"), decision.blockedTechniques());
    assertEquals(2, decision.reviewTechniques().size());
  }

  @Test
  void sendsANotSureAnswerToATherapistEvenWhenItLiesElsewhere() {
    var decision = onTwoRegions().located("ci_bruise", "not_sure", "leg_l").decide();
    assertEquals(Disposition.THERAPIST_REVIEW, decision.disposition());
    assertEquals(4, decision.rankedTechniques().size());
  }

  @Test
  void avoidsNoAreaForAConditionThatIsNotLocal() {
    var decision = onTwoRegions().located("ci_fracture", "yes", "arm_l").decide();
    assertEquals(Disposition.DO_NOT_BOOK, decision.disposition());
    assertEquals(List.of(), decision.avoidAreas());
  }


  private static Intake onTwoRegions() {
    return Intake.unremarkable().complaint("regions", "lat_l", "lat_r");
  }
}
