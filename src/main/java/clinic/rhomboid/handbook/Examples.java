package clinic.rhomboid.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The worked examples that come with the rules of record, to start from. */
@ApplicationScoped
class Examples {

  private final List<Example> all = new ArrayList<>();

  Examples() throws IOException {
    try (var stream = Examples.class.getResourceAsStream("/clinical/clinical-rules.json")) {
      new ObjectMapper().readTree(stream).get("matchingExamples").forEach(example -> all.add(
          new Example(example.get("id").asText(), example.get("title").asText(), example.get("input"))));
    }
  }

  /** Somebody made up. */
  public record Example(String id, String title, JsonNode intake) {}

  List<Example> all() {
    return List.copyOf(all);
  }

  Optional<Example> named(String id) {
    return all.stream().filter(example -> example.id().equals(id)).findFirst();
  }
}
