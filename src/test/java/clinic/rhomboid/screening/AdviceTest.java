package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private static final String THERAPIST = RulesFile.copy().at("/semantics/routeTexts/THERAPIST_REVIEW").asText();

  @Test
  void isEmptyWhenABookingIsConfirmedAtOnce() {
    assertEquals(List.of(), Intake.unremarkable().decide().advice());
    assertEquals(List.of(), Intake.unremarkable().condition("ci_arthritis", "yes").decide().advice());
  }

  @Test
  void putsEmergencyCareFirstThenFollowsTheFile() {
    var decision = Intake.unremarkable().condition("ci_influence", "yes").flag("rf_weight_loss", "yes")
        .flag("rf_lump_hot_area", "yes").flag("rf_stroke_neck", "yes").decide();
    assertEquals(
        List.of(
            own("EMERGENCY_CARE", "redFlags", "rf_stroke_neck"),
            own("SEE_DOCTOR", "redFlags", "rf_weight_loss"),
            own("SEE_DOCTOR", "redFlags", "rf_lump_hot_area"),
            own("POSTPONE", "contraindications", "ci_influence")),
        decision.advice());
  }

  @Test
  void introducesAnEmergencyTheClientIsNotSureOf() {
    var decision = Intake.unremarkable().flag("rf_collapse", "not_sure").decide();
    var text = text("redFlags", "rf_collapse");
    assertEquals(
        List.of(new Advice(
            AdviceKind.SEE_DOCTOR_SAME_DAY, "If this is happening now or has happened in the last day: " + text)),
        decision.advice());
  }

  @Test
  void sendsTheClientOfASteppedDownEmergencyToADoctorTheSameDay() {
    var decision = Intake.unremarkable().flag("rf_fever_unwell", "not_sure")
        .condition("ci_immunosuppressed", "yes").decide();
    assertEquals(List.of(own("SEE_DOCTOR_SAME_DAY", "escalations", "esc_fever_immune")), decision.advice());
  }

  @Test
  void saysTheSameTextOnce() {
    var decision = Intake.unremarkable().condition("ci_infection_treated", "yes")
        .condition("ci_ankylosing", "not_sure").flag("rf_weight_loss", "not_sure").decide();
    assertEquals(List.of(new Advice(AdviceKind.THERAPIST_WILL_CONTACT, THERAPIST)), decision.advice());
  }

  @Test
  void keepsAFlagsOwnWordsBesideTheTherapistsCall() {
    var decision = Intake.unremarkable().flag("rf_recurrent_spasm", "yes").condition("ci_ankylosing", "yes").decide();
    assertEquals(
        List.of(
            own("THERAPIST_WILL_CONTACT", "redFlags", "rf_recurrent_spasm"),
            new Advice(AdviceKind.THERAPIST_WILL_CONTACT, THERAPIST)),
        decision.advice());
  }

  @Test
  void usesTheTherapistsCallForAConditionThatHasWordsAboutADoctorsNote() {
    var decision = Intake.unremarkable().condition("ci_recent_illness", "yes", "still_symptoms", "no").decide();
    assertEquals(List.of(new Advice(AdviceKind.THERAPIST_WILL_CONTACT, THERAPIST)), decision.advice());
  }

  @Test
  void tellsAMinorEachRequirementThatIsNotMet() {
    var requires = RulesFile.item("eligibility", "elig_under_16").get("requires");
    var decision = Intake.unremarkable().age(15).decide();
    assertEquals(Disposition.DO_NOT_BOOK, decision.disposition());
    assertEquals(
        List.of(
            new Advice(AdviceKind.OBTAIN_CLEARANCE, requires.get(1).get("elseAdvice").asText()),
            new Advice(AdviceKind.GUARDIAN_CONSENT, requires.get(0).get("elseAdvice").asText())),
        decision.advice());
  }

  @Test
  void tellsAMinorWithConsentThatATherapistCalls() {
    var decision = Intake.unremarkable().age(15).person("guardianConsent", "yes").person("medicalClearance", "yes")
        .decide();
    assertEquals(List.of(own("THERAPIST_WILL_CONTACT", "eligibility", "elig_under_16")), decision.advice());
  }

  private static Advice own(String kind, String section, String id) {
    return new Advice(AdviceKind.valueOf(kind), text(section, id));
  }

  private static String text(String section, String id) {
    return RulesFile.item(section, id).get("clientAdvice").asText();
  }
}
