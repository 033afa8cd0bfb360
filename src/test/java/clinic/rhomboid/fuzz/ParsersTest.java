package clinic.rhomboid.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kept input, among them each that once broke a parser; {@code mvn -Pfuzz verify} looks for more. */
class ParsersTest {

  static Stream<Path> inputs() throws IOException {
    return Files.list(Path.of("src/test/resources/fuzz")).sorted();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyKeptInputIsReadOrRefused(Path input) throws IOException {
    var data = Files.readAllBytes(input);
    assertDoesNotThrow(() -> Parsers.fuzzerTestOneInput(data));
  }
}
