package clinic.rhomboid.packages;

import clinic.rhomboid.time.ClientTimes;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a client's package stands.
 *
 * @param expiresOn the last day of a visit that may be on it
 * @param over whether that day has passed
 */
public record Balance(UUID id, String name, int visits, int used, LocalDate expiresOn, boolean over) {

  public int left() {
    return visits - used;
  }

  /** Whether another visit can be put on it. */
  public boolean open() {
    return !over && left() > 0;
  }

  /** Such as {@code 4 of 10 left until December 3, 2026}. */
  public String words(ClientTimes times) {
    return left() + " of " + visits + (over ? " left when it ended on " : " left until ") + times.dated(expiresOn);
  }
}
