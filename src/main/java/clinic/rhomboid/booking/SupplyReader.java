package clinic.rhomboid.booking;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.LocationCard;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.slots.Closure;
import clinic.rhomboid.slots.LoadLimits;
import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.slots.Shift;
import clinic.rhomboid.slots.Supply;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.slots.WeeklyHours;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.TimeRange;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a location can offer, whole. Rare: only when something of it has changed. */
@ApplicationScoped
class SupplyReader {

  private final EntityManager entities;
  private final Locations locations;
  private final LocationCard card;

  SupplyReader(EntityManager entities, Locations locations, LocationCard card) {
    this.entities = entities;
    this.locations = locations;
    this.card = card;
  }

  ClinicSupply read(int locationId) {
    return QuarkusTransaction.joiningExisting().call(() -> {
      var supply = readWhole(locationId);
      card.reload();
      return supply;
    });
  }

  /** The same as the running transaction sees it, shown to nobody else: it may be taken back. */
  ClinicSupply peek(int locationId) {
    return readWhole(locationId);
  }

  private ClinicSupply readWhole(int locationId) {
    var version = ((Number) entities.createNativeQuery("SELECT supply_version FROM location WHERE id = :id", Long.class)
        .setParameter("id", locationId)
        .getSingleResult()).longValue();
    var location = locations.findById(locationId);
    var names = new HashMap<String, String>();
    var therapists = therapists(location, names);
    var supply = new Supply(location.zoneId(), therapists, rooms(location), closures(location));
    entities.detach(location);
    return new ClinicSupply(version, location, supply, services(location), Map.copyOf(names), straining());
  }

  private List<TherapistSupply> therapists(Location location, Map<String, String> names) {
    var techniques = grouped(rows("SELECT therapist_id, technique_id FROM qualification"),
        row -> row.get(1, String.class), Collectors.toSet());
    var competences = grouped(rows("SELECT therapist_id, name FROM competence"),
        row -> row.get(1, String.class), Collectors.toSet());
    var hours = grouped(
        rows("SELECT therapist_id, weekday, starts_at, ends_at FROM working_hours WHERE location_id = " + location.id),
        row -> new WeeklyHours(DayOfWeek.of(row.get(1, Integer.class)), row.get(2, LocalTime.class), row.get(3, LocalTime.class)),
        Collectors.toList());
    var exceptions = exceptions(location);
    var timeOff = grouped(rows("SELECT therapist_id, starts_at, ends_at FROM time_off WHERE ends_at > now() - interval '1 year'"),
        row -> new TimeRange(row.get(1, Instant.class), row.get(2, Instant.class)), Collectors.toList());
    return rows("SELECT id, resource_id, name, strain_minutes_a_day, strain_in_a_row, gender FROM therapist WHERE active")
        .map(row -> {
          var id = row.get(0, String.class);
          names.put(id, row.get(2, String.class));
          return new TherapistSupply(id, row.get(1, Integer.class), techniques.getOrDefault(id, Set.of()),
              competences.getOrDefault(id, Set.of()), hours.getOrDefault(id, List.of()),
              exceptions.getOrDefault(id, Map.of()), timeOff.getOrDefault(id, List.of()), limits(row.get(3, Integer.class), row.get(4, Integer.class)),
              row.get(5, String.class));
        })
        .toList();
  }

  /** By therapist and day; a day without hours is one on which they are not in. */
  private Map<String, Map<LocalDate, List<Shift>>> exceptions(Location location) {
    return rows("SELECT e.therapist_id, e.day, h.starts_at, h.ends_at FROM day_exception e"
            + " LEFT JOIN day_exception_hours h USING (location_id, therapist_id, day)"
            + " WHERE e.location_id = " + location.id + " AND e.day > now() - interval '1 year'")
        .collect(Collectors.groupingBy(row -> row.get(0, String.class), Collectors.groupingBy(
            row -> row.get(1, LocalDate.class), Collectors.flatMapping(SupplyReader::shift, Collectors.toList()))));
  }

  private static Stream<Shift> shift(Tuple row) {
    return row.get(2) == null
        ? Stream.empty() : Stream.of(new Shift(row.get(2, LocalTime.class), row.get(3, LocalTime.class)));
  }

  private List<Closure> closures(Location location) {
    return rows("SELECT day, starts_at, ends_at, name FROM closure WHERE location_id = " + location.id
            + " AND day > now() - interval '1 year' ORDER BY day, starts_at")
        .map(row -> Closure.of(row.get(0, LocalDate.class), row.get(1, LocalTime.class), row.get(2, LocalTime.class),
            row.get(3, String.class)))
        .toList();
  }

  private static LoadLimits limits(Integer minutesADay, Integer inARow) {
    return new LoadLimits(
        minutesADay == null ? LoadLimits.NONE.minutesADay() : minutesADay,
        inARow == null ? LoadLimits.NONE.inARow() : inARow);
  }

  private Set<String> straining() {
    return rows("SELECT id, strains FROM technique WHERE strains").map(row -> row.get(0, String.class))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<RoomSupply> rooms(Location location) {
    var tables = rows("SELECT room_id, resource_id FROM room_table").collect(Collectors.groupingBy(
        row -> row.get(0, Integer.class), Collectors.mapping(row -> row.get(1, Integer.class), Collectors.toList())));
    return rows("SELECT id, name, turnaround_minutes, features FROM room WHERE location_id = " + location.id)
        .filter(row -> tables.containsKey(row.get(0, Integer.class)))
        .map(row -> new RoomSupply(row.get(0, Integer.class), row.get(1, String.class),
            tables.get(row.get(0, Integer.class)), new HashSet<>(Arrays.asList(row.get(3, String[].class))),
            Duration.ofMinutes(row.get(2, Integer.class))))
        .toList();
  }

  private List<Service> services(Location location) {
    return rows("SELECT technique_id, minutes, price_amount, buffer_before_minutes, buffer_after_minutes, latest_start,"
            + " first_visit_minutes, set_up_minutes FROM service WHERE location_id = " + location.id + " ORDER BY technique_id, minutes")
        .map(row -> new Service(row.get(0, String.class), row.get(1, Integer.class), row.get(2, Integer.class),
            Duration.ofMinutes(row.get(3, Integer.class)), Duration.ofMinutes(row.get(4, Integer.class)),
            new Service.Rules(row.get(5, LocalTime.class), row.get(6, Integer.class), row.get(7, Integer.class))))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Stream<Tuple> rows(String sql) {
    return entities.createNativeQuery(sql, Tuple.class).getResultList().stream();
  }

  private static <T, C> Map<String, C> grouped(Stream<Tuple> rows, Function<Tuple, T> value, Collector<T, ?, C> into) {
    return rows.collect(Collectors.groupingBy(row -> row.get(0, String.class), Collectors.mapping(value, into)));
  }
}
