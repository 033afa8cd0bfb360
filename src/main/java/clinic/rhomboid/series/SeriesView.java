package clinic.rhomboid.series;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A series as the front desk sees it.
 *
 * @param toCome how many of its visits can still be cancelled or moved
 */
public record SeriesView(UUID id, UUID clientId, String client, String what, List<Line> visits, long toCome) {

  /**
   * @param date of its day on the board
   * @param toCome whether it can still be cancelled or moved
   */
  public record Line(
      UUID id, LocalDate date, String when, String therapist, String status, String tone, boolean formMissing,
      boolean toCome) {}
}
