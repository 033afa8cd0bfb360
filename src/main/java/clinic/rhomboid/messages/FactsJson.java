package clinic.rhomboid.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** The facts as they are stored. */
@ApplicationScoped
class FactsJson {

  private final ObjectMapper json;

  FactsJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Object facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  <T> T read(String stored, Class<T> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A message's facts can't be read", broken);
    }
  }
}
