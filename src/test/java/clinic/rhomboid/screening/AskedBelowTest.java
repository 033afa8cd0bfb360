package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Who is asked what besides, as the rules about age require it. */
class AskedBelowTest {

  @Test
  void theRulesSayUntilWhichAgeAGuardianAndADoctorAreAskedFor() {
    assertEquals(18, RulesFile.RULES.askedBelow("guardianConsent"));
    assertEquals(16, RulesFile.RULES.askedBelow("medicalClearance"));
    assertEquals(0, RulesFile.RULES.askedBelow("nothing"));
  }
}
