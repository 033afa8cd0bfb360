package clinic.rhomboid.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void isFoundInAWholeLineOfTheLog() {
    var anchor = Anchor.in("05:00 INFO (main) Trail anchor 1234-" + HASH + ": 1234 entries sealed at 2026-11-20T05:00:00Z");
    assertEquals("1234-" + HASH, anchor.orElseThrow().toString());
    assertEquals(1234, anchor.orElseThrow().position());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "1234-", "1234-abc", "-" , "99999999999999999999-0123456789abcdef"})
  void isNotFoundInHalfOfOne(String text) {
    assertEquals(Optional.empty(), Anchor.in(text));
    assertEquals(Optional.empty(), Anchor.in(text + HASH + "0"));
  }
}
