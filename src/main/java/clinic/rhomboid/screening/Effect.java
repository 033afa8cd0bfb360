package clinic.rhomboid.screening;

import java.util.List;

/** What an item does to a technique, from the mildest to the strictest. */
public enum Effect {
  ALLOW,
  ALLOW_LIGHT,
  REVIEW,
  AVOID;

  /** The effects of an item that leaves every technique as it is. */
  static final List<Effect> NONE = List.of(ALLOW, ALLOW, ALLOW, ALLOW);

  Effect stricter(Effect other) {
    return ordinal() >= other.ordinal() ? this : other;
  }
}
