package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes when a place is closed for everybody. */
@ApplicationScoped
class ClosureBook {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.US);

  private final EntityManager entities;
  private final Clock clock;

  ClosureBook(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** A closed day, or a part of one. */
  public record Line(int id, String when, String name) {}

  /** From today on. */
  @Transactional
  List<Line> of(Location place) {
    Stream<?> rows = entities.createNativeQuery("SELECT id, day, starts_at, ends_at, name FROM closure"
            + " WHERE location_id = :location AND day >= :today ORDER BY day, starts_at NULLS FIRST", Tuple.class)
        .setParameter("location", place.id)
        .setParameter("today", LocalDate.ofInstant(clock.instant(), place.zoneId()))
        .getResultStream();
    return rows.map(Tuple.class::cast).map(ClosureBook::line).toList();
  }

  private static Line line(Tuple row) {
    var day = DAY.format(row.get(1, LocalDate.class));
    var from = row.get(2, LocalTime.class);
    return new Line(row.get(0, Integer.class), from == null ? day : day + ", " + from + "–" + row.get(3, LocalTime.class),
        row.get(4, String.class));
  }

  boolean known(Location place, int id) {
    return (boolean) entities.createNativeQuery(
            "SELECT EXISTS (SELECT 1 FROM closure WHERE id = :id AND location_id = :location)", Boolean.class)
        .setParameter("id", id)
        .setParameter("location", place.id)
        .getSingleResult();
  }

  /** @param from null, like {@code to}, for all of the day */
  void add(Location place, LocalDate day, LocalTime from, LocalTime to, String name) {
    var made = entities.createNativeQuery("INSERT INTO closure (location_id, day, starts_at, ends_at, name)"
            + " VALUES (:location, :day, cast(:from AS time), cast(:to AS time), :name) ON CONFLICT DO NOTHING")
        .setParameter("location", place.id)
        .setParameter("day", day)
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("name", name)
        .executeUpdate();
    if (made == 0) {
      throw new NotSavedException("day", "You are closed on this day already");
    }
  }

  void remove(int id) {
    entities.createNativeQuery("DELETE FROM closure WHERE id = :id").setParameter("id", id).executeUpdate();
  }
}
