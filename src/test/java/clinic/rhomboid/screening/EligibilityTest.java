package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

  @ParameterizedTest(name = "{0} years, consent {1}, note {2}")
  @CsvSource({
    ", yes, yes, elig_age_unknown, THERAPIST_REVIEW",
    "0, yes, yes, elig_under_16, THERAPIST_REVIEW",
    "15, yes, yes, elig_under_16, THERAPIST_REVIEW",
    "15, no, yes, elig_under_16, DO_NOT_BOOK",
    "15, yes, no, elig_under_16, DO_NOT_BOOK",
    "15, not_applicable, , elig_under_16, DO_NOT_BOOK",
    "16, yes, no, elig_16_17, THERAPIST_REVIEW",
    "17, , yes, elig_16_17, DO_NOT_BOOK",
    "18, no, no, , BOOK_NORMALLY",
    "74, no, no, , BOOK_NORMALLY",
    "75, no, no, elig_75_plus, BOOK_WITH_MODIFICATIONS",
    "130, no, no, elig_75_plus, BOOK_WITH_MODIFICATIONS"
  })
  void judgesByAge(Integer age, String consent, String note, String rule, Disposition disposition) {
    var decision = Intake.unremarkable().age(age).person("guardianConsent", consent)
        .person("medicalClearance", note).decide();
    assertEquals(rule == null ? List.of() : List.of(rule), decision.findings());
    assertEquals(disposition, decision.disposition());
  }
}
