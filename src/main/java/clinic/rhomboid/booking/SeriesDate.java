package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How one date of a series stands.
 *
 * @param start null where the clocks skip the time
 * @param conflict why it cannot be had, in one line, or null when it can
 * @param nearest the free times nearest to it, mostly none when it can be had
 */
public record SeriesDate(LocalDate date, Instant start, String conflict, List<Slot> nearest) {

  public boolean free() {
    return conflict == null;
  }
}
