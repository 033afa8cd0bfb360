package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the rooms. */
@ApplicationScoped
class RoomBook {

  static final List<String> FEATURES = List.of("side_lying", "step_free");

  private final EntityManager entities;

  RoomBook(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * One room.
   *
   * @param tables none in a room that is not in use
   */
  public record Room(int id, String name, int tables, List<String> features, int turnaround) {}

  List<Room> all(Location place) {
    Stream<?> rows = entities.createNativeQuery("""
            SELECT r.id, r.name, (SELECT count(*) FROM room_table t WHERE t.room_id = r.id), r.features, r.turnaround_minutes
            FROM room r WHERE r.location_id = :location ORDER BY r.name""", Tuple.class)
        .setParameter("location", place.id)
        .getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Room(row.get(0, Integer.class), row.get(1, String.class),
        row.get(2, Number.class).intValue(), List.of(row.get(3, String[].class)), row.get(4, Integer.class))).toList();
  }

  Optional<Room> find(Location place, int id) {
    return all(place).stream().filter(room -> room.id() == id).findFirst();
  }

  void create(Location place, Room room) {
    checkName(place, room);
    var id = (Number) entities.createNativeQuery("INSERT INTO room (location_id, name, turnaround_minutes, features)"
            + " VALUES (:location, :name, :turnaround, :features) RETURNING id", Integer.class)
        .setParameter("location", place.id)
        .setParameter("name", room.name())
        .setParameter("turnaround", room.turnaround())
        .setParameter("features", room.features().toArray(String[]::new))
        .getSingleResult();
    addTables(id.intValue(), room.tables());
  }

  void change(Location place, Room room) {
    var before = find(place, room.id()).orElseThrow();
    checkName(place, room);
    entities.createNativeQuery("UPDATE room SET name = :name, turnaround_minutes = :turnaround, features = :features WHERE id = :id")
        .setParameter("id", room.id())
        .setParameter("name", room.name())
        .setParameter("turnaround", room.turnaround())
        .setParameter("features", room.features().toArray(String[]::new))
        .executeUpdate();
    addTables(room.id(), room.tables() - before.tables());
    takeTables(room.id(), before.tables() - room.tables());
  }

  /** A room that was ever used stays on record, without tables. */
  void remove(Location place, int id) {
    takeTables(id, find(place, id).orElseThrow().tables());
    entities.createNativeQuery("DELETE FROM room r WHERE r.id = :id"
            + " AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.room_id = r.id)"
            + " AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.room_id = r.id)")
        .setParameter("id", id)
        .executeUpdate();
  }

  private void checkName(Location place, Room room) {
    if (all(place).stream().anyMatch(other -> other.id() != room.id() && other.name().equals(room.name()))) {
      throw new NotSavedException("name", "There is a room of this name already. Give it another one");
    }
  }

  private void addTables(int room, int count) {
    if (count > 0) {
      entities.createNativeQuery("WITH made AS ("
              + "INSERT INTO resource (kind) SELECT 'TABLE' FROM generate_series(1, :count) RETURNING id)"
              + " INSERT INTO room_table (resource_id, room_id) SELECT id, :room FROM made")
          .setParameter("count", count)
          .setParameter("room", room)
          .executeUpdate();
    }
  }

  private void takeTables(int room, int count) {
    if (count > 0) {
      entities.createNativeQuery("DELETE FROM room_table WHERE resource_id IN ("
              + "SELECT resource_id FROM room_table WHERE room_id = :room ORDER BY resource_id DESC LIMIT :count)")
          .setParameter("room", room)
          .setParameter("count", count)
          .executeUpdate();
    }
  }
}
