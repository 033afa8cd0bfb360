package clinic.rhomboid.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

  @Test
  void growThreefoldUpToSixHours() {
    var seconds = IntStream.rangeClosed(1, 9).mapToObj(Pauses::after).map(Duration::toSeconds).toList();

    assertEquals(List.of(10L, 30L, 90L, 270L, 810L, 2430L, 7290L, 21600L, 21600L), seconds);
  }
}
