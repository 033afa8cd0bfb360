package clinic.rhomboid.slots;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * What a location can offer: its people and rooms, when it is closed, and the zone in which its hours are meant.
 *
 * @throws IllegalArgumentException when the zone's clock ever stands at other than a whole quarter hour from UTC, for
 *     then local quarter hours are no even grid on the time line; no zone in use today does
 */
public record Supply(
    ZoneId zone, List<TherapistSupply> therapists, List<RoomSupply> rooms, List<Closure> closures) {

  /** So that rooms with more tables or features stay free for those who need them. */
  private static final Comparator<RoomSupply> SIMPLEST_FIRST =
      Comparator.<RoomSupply>comparingInt(room -> room.tables().size())
          .thenComparingInt(room -> room.features().size())
          .thenComparingInt(RoomSupply::id);

  private static final Instant TODAY = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FORESEEABLE = TODAY.plus(Duration.ofDays(20 * 365));

  public Supply {
    requireWholeQuarters(zone);
    therapists = therapists.stream().sorted(comparing(TherapistSupply::id)).toList();
    rooms = rooms.stream().sorted(SIMPLEST_FIRST).toList();
    closures = List.copyOf(closures);
  }

  /** A location that never closes. */
  public Supply(ZoneId zone, List<TherapistSupply> therapists, List<RoomSupply> rooms) {
    this(zone, therapists, rooms, List.of());
  }

  /** The date that this instant has at the location. */
  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private static void requireWholeQuarters(ZoneId zone) {
    var rules = zone.getRules();
    requireWholeQuarters(zone, rules.getOffset(TODAY));
    var change = rules.nextTransition(TODAY);
    while (change != null && change.getInstant().isBefore(FORESEEABLE)) {
      requireWholeQuarters(zone, change.getOffsetAfter());
      change = rules.nextTransition(change.getInstant());
    }
  }

  private static void requireWholeQuarters(ZoneId zone, ZoneOffset offset) {
    if (offset.getTotalSeconds() % Grid.QUARTER != 0) {
      throw new IllegalArgumentException(
          "Starts lie on quarter hours, but " + zone + " stands at " + offset + " from UTC");
    }
  }
}
