package clinic.rhomboid.notes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The form in which documents are sealed. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String write(Object content) {
    try {
      return MAPPER.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A document has no JSON form");
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A stored document is not JSON of " + type.getSimpleName());
    }
  }
}
