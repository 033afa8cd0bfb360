package clinic.rhomboid.intake;

import clinic.rhomboid.screening.Decision;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Decisions as they are kept, in and out without loss. */
final class DecisionJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DecisionJson() {}

  static String write(Decision decision) {
    try {
      return JSON.writeValueAsString(decision);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A decision has no JSON form");
    }
  }

  static Decision read(String kept) {
    try {
      return JSON.readValue(kept, Decision.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A stored decision is not JSON");
    }
  }
}
