package clinic.rhomboid.screening;

/** How a technique stands after screening. */
public enum Standing {
  /** May be booked, and suits the complaint. */
  RANKED,
  /** Only with a therapist's decision. */
  REVIEW,
  /** May be booked, but suits the complaint less than others. */
  NOT_SUGGESTED,
  /** Not to be used. */
  BLOCKED;

  static Standing of(Effect effect, boolean suits) {
    return switch (effect) {
      case AVOID -> BLOCKED;
      case REVIEW -> REVIEW;
      case ALLOW, ALLOW_LIGHT -> suits ? RANKED : NOT_SUGGESTED;
    };
  }
}
