package clinic.rhomboid.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes who gives massages and what they are trained in. */
@ApplicationScoped
class TherapistBook {

  static final List<String> COMPETENCES = List.of("oncology", "prenatal");
  static final List<String> GENDERS = List.of("female", "male", "nonbinary");

  private final EntityManager entities;

  TherapistBook(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * One therapist.
   *
   * @param active whether they still work here
   * @param strainMinutes the most minutes of straining work on a day, or null
   * @param strainInARow the most visits of it without a rest, or null
   * @param gender one of {@link #GENDERS}, for clients who would rather be treated by one, or null
   */
  public record Person(
      String id, String name, boolean active, List<String> techniques, List<String> competences, Integer strainMinutes,
      Integer strainInARow, String gender) {}

  /** The techniques that strain the hands of whoever gives them. */
  List<String> straining() {
    Stream<?> rows = entities.createNativeQuery("SELECT id FROM technique WHERE strains ORDER BY id").getResultStream();
    return rows.map(String.class::cast).toList();
  }

  List<Person> all() {
    Stream<?> rows = entities.createNativeQuery("""
            SELECT t.id, t.name, t.active,
              ARRAY(SELECT q.technique_id FROM qualification q WHERE q.therapist_id = t.id),
              ARRAY(SELECT c.name FROM competence c WHERE c.therapist_id = t.id),
              t.strain_minutes_a_day, t.strain_in_a_row, t.gender
            FROM therapist t ORDER BY t.active DESC, t.name, t.id""", Tuple.class)
        .getResultStream();
    return rows.map(Tuple.class::cast).map(row -> new Person(row.get(0, String.class), row.get(1, String.class),
        row.get(2, Boolean.class), List.of(row.get(3, String[].class)), List.of(row.get(4, String[].class)),
        row.get(5, Integer.class), row.get(6, Integer.class), row.get(7, String.class))).toList();
  }

  Optional<Person> find(String id) {
    return all().stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** The new therapist's id, made from the first name. */
  String create(Person person) {
    var id = Slug.of(person.name(), slug -> find(slug).isPresent());
    entities.createNativeQuery("WITH made AS (INSERT INTO resource (kind) VALUES ('THERAPIST') RETURNING id)"
            + " INSERT INTO therapist (id, resource_id, name) SELECT :id, made.id, :name FROM made")
        .setParameter("id", id)
        .setParameter("name", person.name())
        .executeUpdate();
    describe(id, person);
    return id;
  }

  void change(Person person) {
    entities.createNativeQuery("UPDATE therapist SET name = :name WHERE id = :id")
        .setParameter("id", person.id())
        .setParameter("name", person.name())
        .executeUpdate();
    describe(person.id(), person);
  }

  /** Nobody is deleted: past visits name them. */
  void leave(Person person) {
    setActive(person, false);
  }

  void comeBack(Person person) {
    setActive(person, true);
  }

  private void setActive(Person person, boolean active) {
    entities.createNativeQuery("UPDATE therapist SET active = :active WHERE id = :id")
        .setParameter("id", person.id())
        .setParameter("active", active)
        .executeUpdate();
  }

  private void describe(String id, Person person) {
    train(id, person);
    limit(id, person);
    entities.createNativeQuery("UPDATE therapist SET gender = cast(:gender AS text) WHERE id = :id")
        .setParameter("id", id)
        .setParameter("gender", person.gender())
        .executeUpdate();
  }

  /** What is booked already stays as it is; the limits count from the next booking on. */
  private void limit(String id, Person person) {
    entities.createNativeQuery(
            "UPDATE therapist SET strain_minutes_a_day = cast(:minutes AS integer), strain_in_a_row = cast(:row AS integer)"
                + " WHERE id = :id")
        .setParameter("id", id)
        .setParameter("minutes", person.strainMinutes())
        .setParameter("row", person.strainInARow())
        .executeUpdate();
  }

  private void train(String id, Person person) {
    replace("qualification", "technique_id", id, person.techniques());
    replace("competence", "name", id, person.competences());
  }

  private void replace(String table, String column, String id, List<String> values) {
    entities.createNativeQuery("DELETE FROM " + table + " WHERE therapist_id = :id").setParameter("id", id).executeUpdate();
    for (var value : values) {
      entities.createNativeQuery("INSERT INTO " + table + " (therapist_id, " + column + ") VALUES (:id, :value)")
          .setParameter("id", id)
          .setParameter("value", value)
          .executeUpdate();
    }
  }
}
