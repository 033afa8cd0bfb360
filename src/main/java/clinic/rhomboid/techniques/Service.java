package clinic.rhomboid.techniques;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A technique in one length.
 *
 * @param minutes what the client sees and pays for
 * @param priceAmount in minor units of the location's currency
 * @param bufferBefore the therapist's own time before the visit
 * @param bufferAfter the therapist's own time after it
 * @param rules what is special about it
 */
public record Service(
    String technique, int minutes, int priceAmount, Duration bufferBefore, Duration bufferAfter, Rules rules) {

  /** One about which nothing is special. */
  public Service(String technique, int minutes, int priceAmount, Duration bufferBefore, Duration bufferAfter) {
    this(technique, minutes, priceAmount, bufferBefore, bufferAfter, Rules.USUAL);
  }

  /**
   * A service's own rules, each null where the location's or the usual one holds.
   *
   * @param latestStart the last local time at which it may start
   * @param firstVisitMinutes the time reserved on top for somebody's first visit
   * @param setUpMinutes the time to build what a client's position asks for
   */
  public record Rules(LocalTime latestStart, Integer firstVisitMinutes, Integer setUpMinutes) {

    static final Rules USUAL = new Rules(null, null, null);
  }
}
