package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScreeningTest {

  @Test
  void asksForLightPressureOnATechniqueUnderReviewWhenAnyItemDoes() {
    var reviewOnly = Intake.unremarkable().condition("ci_spine_narrowing", "yes", null, "yes");
    assertEquals(List.of("swedish"), reviewOnly.decide().reviewTechniques());
    assertEquals(List.of(), reviewOnly.decide().lightPressureTechniques());
    var withLight = reviewOnly.condition("ci_infection_treated", "yes");
    assertEquals(List.of("swedish"), withLight.decide().reviewTechniques());
    assertEquals(List.of("swedish"), withLight.decide().lightPressureTechniques());
  }

  @Test
  void scoresByConditionsAnsweredYesAndNotByThoseInDoubt() {
    assertEquals(4, Intake.unremarkable().condition("ci_fibromyalgia", "not_sure").decide().scores().get("myofascial"));
    assertEquals(6, Intake.unremarkable().condition("ci_fibromyalgia", "yes").decide().scores().get("myofascial"));
  }

  @Test
  void sendsAComplaintWithoutAPlaceToATherapist() {
    var decision = Intake.unremarkable().complaint("regions").decide();
    assertEquals(Disposition.THERAPIST_REVIEW, decision.disposition());
    assertEquals(List.of("complaint_incomplete"), decision.findings());
    assertEquals(4, decision.rankedTechniques().size());
  }
}
