package clinic.rhomboid.people;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.ClientClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Who belongs to one household: those who share an address, and those the desk was told belong together. */
@ApplicationScoped
class Relatives {

  // An address is shared by records of others; those of the person themselves are no relatives.
  private static final String OF = """
      SELECT c.id, c.name, c.birth_date, string_agg(DISTINCT s.value, ', '), bool_or(s.bond), max(s.guardian)
      FROM (
        SELECT coalesce(o.merged_into, o.id) AS id, k.value, false AS bond, NULL AS guardian
          FROM client_contact k JOIN client_contact other ON other.value = k.value JOIN client o ON o.id = other.client_id
          WHERE k.client_id IN (:records)
        UNION ALL SELECT b.other_id, NULL, true, cast(b.guardian_id AS text) FROM household_bond b WHERE b.client_id IN (:records)
        UNION ALL SELECT b.client_id, NULL, true, cast(b.guardian_id AS text) FROM household_bond b WHERE b.other_id IN (:records)
      ) AS s JOIN client c ON c.id = s.id
      WHERE c.id NOT IN (:records) AND c.restricted_at IS NULL AND c.erased_at IS NULL
      GROUP BY c.id, c.name, c.birth_date ORDER BY c.name, c.id LIMIT 20""";

  // Born the same day, and a name or an address like theirs: it may be one person.
  private static final String DOUBLES = """
      SELECT c.id, c.name, c.birth_date FROM client one JOIN client c ON c.birth_date = one.birth_date
      WHERE one.id = :client AND c.id NOT IN (:records) AND c.restricted_at IS NULL AND c.erased_at IS NULL
        AND c.merged_into IS NULL AND (similarity(c.search_name, one.search_name) > 0.3 OR EXISTS (
          SELECT 1 FROM client_contact k JOIN client_contact o ON o.value = k.value
          WHERE k.client_id = one.id AND o.client_id = c.id))
      ORDER BY similarity(c.search_name, one.search_name) DESC, c.id LIMIT 5""";

  private final EntityManager entities;
  private final Trail trail;
  private final Clock clock;

  Relatives(EntityManager entities, Trail trail, Clock clock) {
    this.entities = entities;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * One who belongs to a household.
   *
   * @param shared the addresses in common, or null
   * @param linked whether the desk was told so
   * @param guardian the record of the pair that is the other's guardian, or null
   */
  record Relative(UUID id, String name, LocalDate birthDate, String shared, boolean linked, String guardian) {}

  @Transactional(MANDATORY)
  List<Relative> of(List<UUID> records) {
    return rows(OF, Map.of("records", records)).map(row -> new Relative(row.get(0, UUID.class), row.get(1, String.class),
        day(row.get(2)), row.get(3, String.class), row.get(4, Boolean.class), row.get(5, String.class))).toList();
  }

  /** Other records that may be this person's. */
  @Transactional(MANDATORY)
  List<Relative> doubles(UUID client, List<UUID> records) {
    return rows(DOUBLES, Map.of("client", client, "records", records)).map(row -> new Relative(row.get(0, UUID.class),
        row.get(1, String.class), day(row.get(2)), null, false, null)).toList();
  }

  /** @param guardian which of the two is the other's guardian, or null */
  @Transactional(MANDATORY)
  void link(UUID one, UUID other, UUID guardian, String actor) {
    entities.createNativeQuery("INSERT INTO household_bond (client_id, other_id, guardian_id, linked_by, linked_at)"
            + " VALUES (least(:one, :other), greatest(:one, :other), cast(:guardian AS uuid), :by, :now)"
            + " ON CONFLICT (client_id, other_id) DO UPDATE SET guardian_id = excluded.guardian_id")
        .setParameter("one", one).setParameter("other", other)
        .setParameter("guardian", guardian == null ? null : guardian.toString())
        .setParameter("by", actor).setParameter("now", clock.instant()).executeUpdate();
    trail.record(actor, "link household", "client " + one, one, "client " + other);
    trail.record(actor, "link household", "client " + other, other, "client " + one);
  }

  @Transactional(MANDATORY)
  void unlink(List<UUID> records, UUID other, String actor) {
    var gone = entities.createNativeQuery("DELETE FROM household_bond WHERE (client_id IN (:records) AND other_id = :other)"
            + " OR (other_id IN (:records) AND client_id = :other)")
        .setParameter("records", records).setParameter("other", other).executeUpdate();
    if (gone > 0) {
      trail.record(actor, "unlink household", "client " + other, other, "client " + records.get(0));
    }
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    entities.createNativeQuery("DELETE FROM household_bond WHERE client_id = :client OR other_id = :client")
        .setParameter("client", closed.clientId()).executeUpdate();
  }

  private Stream<Tuple> rows(String sql, Map<String, Object> values) {
    var query = entities.createNativeQuery(sql, Tuple.class);
    values.forEach(query::setParameter);
    Stream<?> rows = query.getResultStream();
    return rows.map(Tuple.class::cast);
  }

  private static LocalDate day(Object date) {
    return date instanceof Date day ? day.toLocalDate() : (LocalDate) date;
  }
}
