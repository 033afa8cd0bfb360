package clinic.rhomboid.booking;

import clinic.rhomboid.techniques.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The same visit again and again, at the same time by the clock on the wall.
 *
 * @param therapist the only therapist wanted, or null for any
 * @param everyWeeks from one date to the next
 */
public record SeriesWish(
    UUID clientId, int locationId, Service service, String therapist, LocalDate first, LocalTime time, int everyWeeks,
    int count) {

  public static final int MOST_WEEKS = 4;
  public static final int FEWEST = 2;
  public static final int MOST = 26;

  /**
   * One date of it.
   *
   * @param start null where the clocks skip the time
   */
  record When(LocalDate date, Instant start) {

    static When of(LocalDate date, LocalTime time, ZoneId zone) {
      var local = date.atTime(time);
      return new When(date, zone.getRules().getValidOffsets(local).isEmpty() ? null : local.atZone(zone).toInstant());
    }
  }

  public List<LocalDate> dates() {
    return IntStream.range(0, count).mapToObj(i -> first.plusWeeks((long) i * everyWeeks)).toList();
  }

  /** Its dates on the time line; of a time that comes twice the earlier one. */
  List<When> whens(ZoneId zone) {
    return dates().stream().map(date -> When.of(date, time, zone)).toList();
  }
}
