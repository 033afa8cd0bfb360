package clinic.rhomboid.notes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The clinic's words to start a note from, by technique, and to start after-care from. They ask; they never diagnose. */
@ApplicationScoped
class StartingWords {

  private record Words(Map<String, Map<Section, String>> notes, Map<String, String> afterCare) {}

  private final Words words = read();

  /** What a note about this technique may start from; nothing for one that the file does not name. */
  Map<Section, String> note(String technique) {
    return words.notes().getOrDefault(technique, Map.of());
  }

  /** Whether nothing was added to the words of some technique. */
  boolean unchanged(Section section, String typed) {
    return words.notes().values().stream().map(sections -> sections.getOrDefault(section, "").strip())
        .anyMatch(typed.strip()::equals);
  }

  /** Words for the days after a visit, by their titles in the order of the file. */
  Map<String, String> afterCare() {
    return words.afterCare();
  }

  private static Words read() {
    try (var file = StartingWords.class.getResourceAsStream("/notes/starting-words.json")) {
      return new ObjectMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
