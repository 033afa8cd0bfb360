package clinic.rhomboid.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate BORN = LocalDate.of(1984, 4, 23);

  @ParameterizedTest
  @ValueSource(strings = {"4/23/1984", "23.4.1984", "1984-04-23", "04-23-84", "23 apr 1984", "23rd April 84",
      "April 23, 1984", "apr 23 1984", "4 23 1984", "23. april 1984"})
  void readsABirthDateInEveryWriting(String typed) {
    assertEquals(new Sought(List.of(), Set.of(BORN), null, null), read(typed));
    assertEquals(new Sought(List.of("osei"), Set.of(BORN), null, null), read("Osei " + typed));
  }

  @Test
  void takesDayAndMonthEitherWayRoundAndNoDateToCome() {
    assertEquals(Set.of(LocalDate.of(1990, 3, 4), LocalDate.of(1990, 4, 3)), read("3/4/1990").born());
    // The other way round it would be a date to come, so the century before was meant.
    assertEquals(Set.of(LocalDate.of(2026, 11, 12), LocalDate.of(1926, 12, 11)), read("11/12/26").born());
    assertEquals(Set.of(LocalDate.of(2026, 1, 30)), read("30.1.2026").born());
    assertEquals(Set.of(), read("30.12.2026").born());
    assertEquals(Set.of(), read("13/13/1990").born());
  }

  @ParameterizedTest
  @CsvSource({"0103,0103", "555-0103,5550103", "(212) 555-0103,2125550103", "+1 212 555 0103,12125550103",
      "07700 900123,7700900123", "01 02 03 04 05,102030405"})
  void readsTheEndOfAPhoneNumber(String typed, String digits) {
    assertEquals(digits, read(typed).phoneEnd());
    assertEquals(List.of("nadia"), read("nadia " + typed).words());
  }

  @Test
  void readsNamesWithoutAccentsLongestFirst() {
    assertEquals(List.of("o'neill", "zoe"), read("  Zoë   O'Neill ").words());
    assertEquals("nadia.osei@ex", read("NADIA.OSEI@ex").email());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "o", "12", "4/2", "%", "@", "+1", "—"})
  void looksForNothingBeforeThereIsEnough(String typed) {
    assertTrue(read(typed).empty(), typed);
    assertNull(read(typed).phoneEnd());
  }

  private static Sought read(String typed) {
    return Sought.read(typed, TODAY);
  }
}
