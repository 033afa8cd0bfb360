package clinic.rhomboid.booking;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.location.Location;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** What stands in the calendar from now on and needs its room, its therapist and its technique: visits and holds. */
@ApplicationScoped
public class VisitsToCome {

  private static final String COUNT = """
      WITH to_come AS (
        SELECT location_id, technique_id, minutes, therapist_id, room_id, starts_at, ends_at FROM appointment
        WHERE ends_at > :now AND state IN (
          'AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED', 'ARRIVED', 'IN_SESSION')
        UNION ALL
        SELECT location_id, technique_id, minutes, therapist_id, room_id, starts_at, starts_at + make_interval(mins => minutes)
        FROM hold WHERE expires_at > :now)
      SELECT count(*) FROM to_come v WHERE\s""";
  private static final String OUTSIDE_HOURS = """
      v.therapist_id = :therapist AND NOT EXISTS (
        SELECT 1 FROM working_hours h JOIN location l ON l.id = h.location_id
        WHERE h.location_id = v.location_id AND h.therapist_id = v.therapist_id
          AND h.weekday = date_part('isodow', v.starts_at AT TIME ZONE l.zone)
          AND h.starts_at <= cast(v.starts_at AT TIME ZONE l.zone AS time)
          AND h.ends_at >= cast(v.ends_at AT TIME ZONE l.zone AS time))""";

  private final EntityManager entities;
  private final Clock clock;

  VisitsToCome(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Lets nobody book or move until the transaction ends, so that a count stays true while what it is about is taken
   * away. Takes the lock of every day that can be booked, in the order in which every booking takes its own.
   */
  @Transactional(MANDATORY)
  public void standStill(Location location) {
    var today = LocalDate.ofInstant(clock.instant(), location.zoneId());
    entities.createNativeQuery("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(:location, day)"
            + " FROM generate_series(cast(:first AS integer), cast(:last AS integer)) AS day) AS taken")
        .setParameter("location", location.id)
        .setParameter("first", Math.toIntExact(today.minusDays(1).toEpochDay()))
        .setParameter("last", Math.toIntExact(today.plusDays(location.horizonDays + 1L).toEpochDay()))
        .getSingleResult();
  }

  /** At the location, whoever gives them. */
  @Transactional
  public long at(int location) {
    return count("v.location_id = :location", Map.of("location", location));
  }

  /** With a therapist who is not at work then, by their weekly hours. */
  @Transactional
  public long outsideHours(String therapist) {
    return count(OUTSIDE_HOURS, Map.of("therapist", therapist));
  }

  private long count(String condition, Map<String, Object> parameters) {
    var query = entities.createNativeQuery(COUNT + condition, Long.class).setParameter("now", clock.instant());
    parameters.forEach(query::setParameter);
    return (long) query.getSingleResult();
  }
}
