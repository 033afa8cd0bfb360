package clinic.rhomboid.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When a client came, when the session began, and when the visit was over; what was not noted is null.
 *
 * @param closed also when nobody came, or it was called off
 */
public record AttendedTimes(Instant arrived, Instant began, Instant closed) {

  /** Why times cannot be what was said. */
  public enum Fault {
    /** A step that was not noted, or was taken back meanwhile, has no time. */
    NOT_NOTED,
    NOT_IN_ORDER,
    IN_FUTURE,
    OTHER_DAY
  }

  public static AttendedTimes of(Appointment visit) {
    return new AttendedTimes(visit.arrivedAt, visit.sessionStartedAt, visit.closedAt);
  }

  public boolean none() {
    return said().findAny().isEmpty();
  }

  /** What speaks against these in the place of those that were noted for a visit on this day, or null. */
  Fault fault(AttendedTimes noted, LocalDate day, ZoneId zone, Instant now) {
    if ((arrived == null) != (noted.arrived == null) || (began == null) != (noted.began == null)
        || (closed == null) != (noted.closed == null)) {
      return Fault.NOT_NOTED;
    }
    if (said().anyMatch(time -> time.isAfter(now))) {
      return Fault.IN_FUTURE;
    }
    var before = noted.said().toList();
    if (said().anyMatch(time -> !before.contains(time) && !LocalDate.ofInstant(time, zone).equals(day))) {
      return Fault.OTHER_DAY;
    }
    return said().sorted().toList().equals(said().toList()) ? null : Fault.NOT_IN_ORDER;
  }

  private Stream<Instant> said() {
    return Stream.of(arrived, began, closed).filter(Objects::nonNull);
  }
}
