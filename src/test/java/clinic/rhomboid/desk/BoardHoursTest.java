package clinic.rhomboid.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class BoardHoursTest {

  private final BoardHours nineToSix = new BoardHours(9, 18);

  @Test
  void showsWholeHoursAroundTheDaysFirstAndLastMinute() {
    assertEquals(new BoardHours(8, 19), BoardHours.around(8 * 60 + 45, 18 * 60 + 5));
  }

  @Test
  void neverLeavesTheHoursTheStyleSheetKnows() {
    assertEquals(new BoardHours(6, 22), BoardHours.around(0, 24 * 60));
    assertEquals(new BoardHours(12, 16), BoardHours.around(15 * 60, 16 * 60));
  }

  @Test
  void roundsAPlaceOutwardsToFiveMinutes() {
    assertEquals("at-0915 to-1020", nineToSix.place(9 * 60 + 17, 10 * 60 + 16));
  }

  @Test
  void cutsAPlaceOffAtTheEdges() {
    assertEquals("at-0900 to-1000", nineToSix.place(8 * 60, 10 * 60));
    assertEquals("at-1730 to-1800", nineToSix.place(17 * 60 + 30, 19 * 60));
    assertNull(nineToSix.place(7 * 60, 9 * 60));
  }

  @Test
  void saysNothingOfAMomentBeyondTheBoard() {
    assertEquals("at-1040", nineToSix.at(10 * 60 + 43));
    assertNull(nineToSix.at(8 * 60 + 59));
    assertNull(nineToSix.at(18 * 60));
  }
}
