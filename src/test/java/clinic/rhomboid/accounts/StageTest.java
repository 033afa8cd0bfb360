package clinic.rhomboid.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

  @ParameterizedTest
  @CsvSource({"false, false, OPEN", "false, true, ENROLMENT", "true, false, CODE", "true, true, CODE"})
  void aRightPasswordLeadsOnlySoFar(boolean enrolled, boolean required, Stage stage) {
    assertEquals(stage, Stage.after(enrolled, required));
  }

  @Test
  void onlyTheSampleClinicDoesWithoutASecondFactor() {
    assertTrue(new SecondFactorRule(false).required());
    assertFalse(new SecondFactorRule(true).required());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox on Windows",
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Safari/537.36 Edg/129.0 | Edge on Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Mobile/15E148 Safari/604.1 | Safari on iPhone",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Mobile Safari/537.36 | Chrome on Android",
    "<script>alert(1)</script> | A browser"})
  void browsersAreNamedInPlainWords(String header, String words) {
    assertEquals(words, Browser.of(header));
    assertEquals("A browser", Browser.of(null));
  }
}
