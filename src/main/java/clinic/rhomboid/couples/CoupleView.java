package clinic.rhomboid.couples;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Two visits as the front desk sees them.
 *
 * @param rooms whether they share one, in words
 * @param asked whether whoever is left alone has not said yet whether they come
 */
public record CoupleView(UUID id, String when, LocalDate date, String rooms, List<Half> halves, boolean asked) {

  public record Half(
      UUID id, String client, String what, String therapist, String room, String status, boolean calledOff,
      boolean canCancel) {}
}
