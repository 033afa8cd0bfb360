package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.setup.DayLines.Line;
import clinic.rhomboid.setup.WeekHours.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes on which days a therapist's hours are other than the week's, and when they are off. */
@ApplicationScoped
class DaysBook {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.US);

  private final EntityManager entities;
  private final Clock clock;

  DaysBook(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** From today on. */
  @Transactional
  DayLines of(Location place, String therapist) {
    Stream<?> days = entities.createNativeQuery("""
            SELECT e.day, string_agg(to_char(h.starts_at, 'HH24:MI') || '–' || to_char(h.ends_at, 'HH24:MI'), ', ' ORDER BY h.starts_at)
            FROM day_exception e LEFT JOIN day_exception_hours h USING (location_id, therapist_id, day)
            WHERE e.location_id = :location AND e.therapist_id = :therapist AND e.day >= :today GROUP BY e.day ORDER BY e.day""",
            Tuple.class)
        .setParameter("location", place.id)
        .setParameter("therapist", therapist)
        .setParameter("today", LocalDate.ofInstant(clock.instant(), place.zoneId()))
        .getResultStream();
    Stream<?> off = entities.createNativeQuery("SELECT id, starts_at, ends_at FROM time_off"
            + " WHERE therapist_id = :therapist AND ends_at > :now ORDER BY starts_at", Tuple.class)
        .setParameter("therapist", therapist)
        .setParameter("now", clock.instant())
        .getResultStream();
    return new DayLines(days.map(Tuple.class::cast).map(DaysBook::day).toList(),
        off.map(Tuple.class::cast).map(row -> off(row, place.zoneId())).toList());
  }

  private static Line day(Tuple row) {
    var day = row.get(0, LocalDate.class);
    var hours = row.get(1, String.class);
    return new Line(day.toString(), DAY.format(day), hours == null ? "not in" : hours);
  }

  private static Line off(Tuple row, ZoneId zone) {
    var from = row.get(1, Instant.class).atZone(zone);
    var to = row.get(2, Instant.class).atZone(zone);
    var whole = from.toLocalTime().toSecondOfDay() == 0 && to.toLocalTime().toSecondOfDay() == 0;
    var last = to.toLocalDate().minusDays(1);
    var words = !whole ? TIME.format(from) + " to " + TIME.format(to)
        : last.equals(from.toLocalDate()) ? DAY.format(from) : DAY.format(from) + " to " + DAY.format(last);
    return new Line(row.get(0, Integer.class).toString(), words, "");
  }

  void put(Location place, String therapist, LocalDate day, List<Shift> shifts) {
    remove(place, therapist, day);
    about("INSERT INTO day_exception (location_id, therapist_id, day) VALUES (:location, :therapist, :day)", place, therapist, day)
        .executeUpdate();
    for (var shift : shifts) {
      about("INSERT INTO day_exception_hours (location_id, therapist_id, day, starts_at, ends_at)"
          + " VALUES (:location, :therapist, :day, :from, :to)", place, therapist, day)
          .setParameter("from", shift.from())
          .setParameter("to", shift.to())
          .executeUpdate();
    }
  }

  void remove(Location place, String therapist, LocalDate day) {
    about("DELETE FROM day_exception WHERE location_id = :location AND therapist_id = :therapist AND day = :day", place, therapist,
        day).executeUpdate();
  }

  void addOff(String therapist, Instant from, Instant to) {
    entities.createNativeQuery("INSERT INTO time_off (therapist_id, starts_at, ends_at) VALUES (:therapist, :from, :to)")
        .setParameter("therapist", therapist)
        .setParameter("from", from)
        .setParameter("to", to)
        .executeUpdate();
  }

  void removeOff(String therapist, int entry) {
    entities.createNativeQuery("DELETE FROM time_off WHERE id = :id AND therapist_id = :therapist")
        .setParameter("id", entry)
        .setParameter("therapist", therapist)
        .executeUpdate();
  }

  private Query about(String sql, Location place, String therapist, LocalDate day) {
    return entities.createNativeQuery(sql)
        .setParameter("location", place.id)
        .setParameter("therapist", therapist)
        .setParameter("day", day);
  }
}
