package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** One line a person can act on, and no stack trace. */
final class PlainLine {

  private PlainLine() {}

  static void assertOnly(List<String> output, String said) {
    assertEquals(1, output.size(), output::toString);
    var line = output.get(0);
    assertTrue(line.startsWith("Rhomboid can't start. ") && line.contains(said), line);
    assertFalse(line.contains("Exception"), line);
  }
}
