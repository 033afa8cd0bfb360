package clinic.rhomboid.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {

  @ParameterizedTest
  @ValueSource(strings = {"Lee", "O'Neil", "Anne-Marie", "J.", "José", "Dvořák", "李", "🙂"})
  void greetsPeopleByTheirName(String name) {
    assertEquals(name, Greeting.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "evil.example", "evil@example", "Lee\r\nBcc:x", "<b>", "x/y"})
  void greetsNobodyByWhatAMailProgramTurnsIntoALink(String name) {
    assertEquals("", Greeting.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lee\r\n", "\u202ELee", "Lee\u0000", "\u2028Lee"})
  void dropsCharactersThatSteerAProgram(String name) {
    assertEquals("Lee", Greeting.of(name));
  }
}
