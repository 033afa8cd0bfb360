package clinic.rhomboid.slots;

/**
 * How much straining work one therapist takes, so that the hands last: {@link Load} says what is counted.
 *
 * @param minutesADay the most minutes of it on one local day
 * @param inARow the most visits of it that follow each other without a rest
 * @throws IllegalArgumentException when a limit leaves nothing at all; whoever gives no straining technique is not
 *     qualified for it
 */
public record LoadLimits(int minutesADay, int inARow) {

  /** No limit. */
  public static final LoadLimits NONE = new LoadLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

  public LoadLimits {
    if (minutesADay < 1 || inARow < 1) {
      throw new IllegalArgumentException("A load limit leaves at least something: " + minutesADay + ", " + inARow);
    }
  }

  /** Whether there is a limit on the minutes. */
  public boolean onMinutes() {
    return minutesADay != Integer.MAX_VALUE;
  }
}
