package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.setup.WeekHours.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Writes when a therapist works. Hours are supply: visits to come outside them stay, and the owner is told how many. */
@ApplicationScoped
class HoursBook {

  private final EntityManager entities;

  HoursBook(EntityManager entities) {
    this.entities = entities;
  }

  List<Shift> of(Location place, String therapist) {
    Stream<?> rows = entities.createNativeQuery("SELECT weekday, starts_at, ends_at FROM working_hours"
            + " WHERE location_id = :location AND therapist_id = :therapist ORDER BY weekday, starts_at", Tuple.class)
        .setParameter("location", place.id)
        .setParameter("therapist", therapist)
        .getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Shift(
        row.get(0, Integer.class), row.get(1, LocalTime.class), row.get(2, LocalTime.class))).toList();
  }

  void put(Location place, String therapist, List<Shift> shifts) {
    entities.createNativeQuery("DELETE FROM working_hours WHERE location_id = :location AND therapist_id = :therapist")
        .setParameter("location", place.id)
        .setParameter("therapist", therapist)
        .executeUpdate();
    for (var shift : shifts) {
      entities.createNativeQuery("INSERT INTO working_hours (location_id, therapist_id, weekday, starts_at, ends_at)"
              + " VALUES (:location, :therapist, :weekday, :from, :to)")
          .setParameter("location", place.id)
          .setParameter("therapist", therapist)
          .setParameter("weekday", shift.weekday())
          .setParameter("from", shift.from())
          .setParameter("to", shift.to())
          .executeUpdate();
    }
  }
}
