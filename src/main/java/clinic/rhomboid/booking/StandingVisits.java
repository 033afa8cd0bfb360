package clinic.rhomboid.booking;

import clinic.rhomboid.booking.StandingVisit.All;
import clinic.rhomboid.booking.StandingVisit.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the visits to come of a location, with what is claimed around them, in two statements. */
@ApplicationScoped
class StandingVisits {

  private final EntityManager entities;
  private final Clock clock;

  StandingVisits(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  All read(int location) {
    var now = clock.instant();
    var taken = taken(now);
    var tables = taken.stream().collect(Collectors.groupingBy(Taken::visit,
        Collectors.mapping(Taken::resource, Collectors.toSet())));
    return new All(visits(location, now, tables), taken);
  }

  private List<StandingVisit> visits(int location, Instant now, Map<UUID, Set<Integer>> claimed) {
    Stream<?> rows = entities.createNativeQuery("""
            SELECT a.id, c.name, a.technique_id, a.minutes, a.extra_minutes, a.therapist_id, a.room_id, a.starts_at,
              a.needs_another_place, t.resource_id
            FROM appointment a JOIN client c ON c.id = a.client_id JOIN therapist t ON t.id = a.therapist_id
            WHERE a.location_id = :location AND a.starts_at > :now
              AND a.state IN ('AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED')
            ORDER BY a.starts_at, a.id""", Tuple.class)
        .setParameter("location", location)
        .setParameter("now", now)
        .getResultStream();
    return rows.map(Tuple.class::cast).map(row -> {
      var id = row.get(0, UUID.class);
      var tables = claimed.getOrDefault(id, Set.of()).stream()
          .filter(resource -> !resource.equals(row.get(9, Integer.class))).collect(Collectors.toSet());
      return new StandingVisit(id, row.get(1, String.class), row.get(2, String.class), row.get(3, Integer.class),
          row.get(4, Integer.class), row.get(5, String.class), row.get(6, Integer.class), row.get(7, Instant.class),
          row.get(8, Boolean.class), tables);
    }).toList();
  }

  /** From a day back on: what is claimed for today counts for the straining work of today. */
  private List<Taken> taken(Instant now) {
    Stream<?> rows = entities.createNativeQuery("""
            SELECT c.appointment_id, c.resource_id, c.starts_at, c.ends_at, c.strain_minutes FROM claim c
            WHERE c.live AND c.appointment_id IS NOT NULL AND c.starts_at > :from""", Tuple.class)
        .setParameter("from", now.minus(Duration.ofDays(2)))
        .getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Taken(row.get(0, UUID.class), row.get(1, Integer.class),
        row.get(2, Instant.class).getEpochSecond(), secondsUp(row.get(3, Instant.class)), row.get(4, Integer.class))).toList();
  }

  private static long secondsUp(Instant instant) {
    return instant.getNano() > 0 ? instant.getEpochSecond() + 1 : instant.getEpochSecond();
  }
}
