package clinic.rhomboid.matching;

import java.time.Instant;

/**
 * What decides among therapists who fit equally well.
 *
 * @param wishedGender whether they are of the gender that the client wishes for
 * @param lastTime whether they treated the client last time
 * @param lastBooked when they were last given a booking, or null when never
 */
public record TieBreak(boolean wishedGender, boolean lastTime, Instant lastBooked) {

  /** Nothing that would decide. */
  public static final TieBreak NONE = new TieBreak(false, false, null);

  /** What the client says comes before what happened to be. */
  int wishes() {
    return (wishedGender ? 2 : 0) + (lastTime ? 1 : 0);
  }
}
