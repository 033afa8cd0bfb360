package clinic.rhomboid.feeds;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.calendar.CalendarFeed.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A therapist's visits as their calendar shows them. Nothing of health: neither the technique nor the minutes that a set-up
 * adds, and that a visit waits for a decision looks like any other that is not confirmed yet. What is merely held is no visit.
 */
@ApplicationScoped
class FeedItems {

  private static final Duration BACK = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(730);
  private static final Set<AppointmentState> FIRM = Set.of(AppointmentState.CONFIRMED, AppointmentState.ARRIVED,
      AppointmentState.IN_SESSION, AppointmentState.COMPLETED);

  private final EntityManager entities;
  private final Clock clock;

  FeedItems(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional
  List<Item> of(Feed feed) {
    var now = clock.instant();
    Stream<?> rows = entities.createNativeQuery("""
            SELECT a.id, a.calendar_sequence, a.created_at, a.starts_at, a.ends_at, a.minutes, a.state, c.name, r.name AS room, l.name AS place,
              c.restricted_at IS NULL AND c.erased_at IS NULL AS known
            FROM appointment a JOIN client c ON c.id = a.client_id JOIN room r ON r.id = a.room_id
              JOIN location l ON l.id = a.location_id
            WHERE a.therapist_id = :therapist AND a.starts_at > :from AND a.starts_at < :to
              AND a.state NOT IN ('CANCELLED', 'DECLINED', 'EXPIRED')
            ORDER BY a.starts_at, a.id""", Tuple.class)
        .setParameter("therapist", feed.therapistId)
        .setParameter("from", now.minus(BACK))
        .setParameter("to", now.plus(AHEAD))
        .getResultStream();
    return rows.map(Tuple.class::cast).map(row -> item(row, feed.names)).toList();
  }

  private static Item item(Tuple row, boolean names) {
    var what = "Massage, " + row.get("minutes", Integer.class) + " min";
    var named = names && row.get("known", Boolean.class);
    return new Item(row.get("id", UUID.class), row.get("calendar_sequence", Integer.class),
        row.get("created_at", Instant.class), row.get("starts_at", Instant.class), row.get("ends_at", Instant.class),
        named ? row.get("name", String.class) + ": " + what : what,
        row.get("room", String.class) + ", " + row.get("place", String.class),
        FIRM.contains(AppointmentState.valueOf(row.get("state", String.class))));
  }
}
