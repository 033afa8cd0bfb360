package clinic.rhomboid.booking;

import java.util.List;

/**
 * What a therapist who accepted a visit holds it to, besides the rules.
 *
 * @param pressure the firmest, or null
 * @param areas regions of the back and other body areas to leave alone, by id
 * @param words for whoever treats; empty when there is nothing to say
 */
public record VisitLimits(Pressure pressure, List<String> areas, String words) {

  /** How firm at most. */
  public enum Pressure {
    LIGHT("Light pressure at most"),
    MEDIUM("Medium pressure at most");

    public final String rule;

    Pressure(String rule) {
      this.rule = rule;
    }
  }

  /** Whether it limits nothing. */
  public boolean empty() {
    return pressure == null && areas.isEmpty() && words.isEmpty();
  }
}
