package clinic.rhomboid.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRuleTest {

  @ParameterizedTest(name = "born {0}, last here {1}, {2} years from {3}: kept until {4}")
  @CsvSource({
    "1980-05-03, 2020-03-10, 7, 18, 2027-03-10",
    // A child: from the 18th or 21st birthday.
    "2010-05-03, 2020-03-10, 7, 18, 2035-05-03",
    "2010-05-03, 2020-03-10, 7, 21, 2038-05-03",
    // The day before they come of age, on that day, and the day after.
    "2002-03-11, 2020-03-10, 7, 18, 2027-03-11",
    "2002-03-10, 2020-03-10, 7, 18, 2027-03-10",
    "2002-03-09, 2020-03-10, 7, 18, 2027-03-10",
    // Leap days.
    "1980-05-03, 2020-02-29, 7, 18, 2027-02-28",
    "2004-02-29, 2020-03-10, 7, 18, 2029-02-28",
  })
  void countsFromTheLastVisitOrFromTheBirthdayOfComingOfAge(
      LocalDate born, LocalDate last, int years, int adultAge, LocalDate until) {
    assertEquals(until, new RetentionRule(years, adultAge).keepUntil(born, last));
  }

  @Test
  void theLastDayIsStillKept() {
    var rule = new RetentionRule(7, 18);
    var born = LocalDate.of(1980, 5, 3);
    var last = LocalDate.of(2020, 3, 10);
    assertFalse(rule.isOver(born, last, LocalDate.of(2027, 3, 9)));
    assertFalse(rule.isOver(born, last, LocalDate.of(2027, 3, 10)));
    assertTrue(rule.isOver(born, last, LocalDate.of(2027, 3, 11)));
  }
}
