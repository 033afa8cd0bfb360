package clinic.rhomboid.booking;

import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;

/**
 * Makes the writers of a day wait for each other, so that what was offered can be written without a race: contended
 * inserts against the overlap guard alone run into deadlocks. Taken in the order of days before the first read, and
 * held until the transaction ends.
 */
@ApplicationScoped
class DayLocks {

  private final EntityManager entities;

  DayLocks(EntityManager entities) {
    this.entities = entities;
  }

  /** Locks every local day that these spans touch. */
  void take(int locationId, ZoneId zone, TimeRange... spans) {
    var days = new TreeSet<LocalDate>();
    for (var span : spans) {
      days.add(LocalDate.ofInstant(span.start(), zone));
      days.add(LocalDate.ofInstant(span.end(), zone));
    }
    for (var day : days) {
      entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:location, :day)) AS taken")
          .setParameter("location", locationId)
          .setParameter("day", Math.toIntExact(day.toEpochDay()))
          .getSingleResult();
    }
  }
}
