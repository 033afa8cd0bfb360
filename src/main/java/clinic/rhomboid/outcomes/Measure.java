package clinic.rhomboid.outcomes;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a client said once about how much it hurts.
 *
 * @param after whether it was said a day after a visit, and not in a form before one
 * @param scores 0 to 10 by region
 */
public record Measure(LocalDate day, boolean after, Map<String, Integer> scores) {

  public Measure {
    scores = Map.copyOf(scores);
  }
}
