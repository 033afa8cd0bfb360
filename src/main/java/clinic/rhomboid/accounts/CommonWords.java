package clinic.rhomboid.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** Words, names and phrases that passwords are made of and that are tried first. */
final class CommonWords {

  private static final String FILE = "/passwords/common.txt";

  /** Plain, see {@link PlainText#of}, the longest first: "sunflower" before "sun". */
  static final List<String> LONGEST_FIRST = read();

  private CommonWords() {}

  private static List<String> read() {
    try (var file = CommonWords.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).map(PlainText::of)
          .distinct().sorted(Comparator.comparing(String::length).reversed()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
