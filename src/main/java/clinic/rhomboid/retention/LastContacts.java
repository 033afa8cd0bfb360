package clinic.rhomboid.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** When each client was last here, or last had to do with the clinic in any other way. */
@ApplicationScoped
class LastContacts {

  // The records of one person age together.
  private static final String RECORDS = "(SELECT s.id FROM client s"
      + " WHERE s.id IN (c.id, c.merged_into) OR s.merged_into IN (c.id, c.merged_into))";

  // Whatever is latest counts, also a visit still to come: nothing younger than the rule says may ever go.
  private static final String CLIENTS = """
      SELECT c.id, c.name, c.birth_date, l.at FROM client c CROSS JOIN LATERAL (SELECT greatest(c.created_at,
        (SELECT max(greatest(a.created_at, a.ends_at, a.closed_at)) FROM appointment a WHERE a.client_id IN """ + RECORDS + """
        ),
        (SELECT max(greatest(n.created_at, r.signed_at)) FROM intake n LEFT JOIN intake_revision r ON r.intake_id = n.id
          WHERE n.client_id IN """ + RECORDS + """
        ),
        (SELECT max(d.signed_at) FROM clinical_document d WHERE d.client_id IN """ + RECORDS + """
        )) AS at) AS l
      """;

  private final EntityManager entities;

  LastContacts(EntityManager entities) {
    this.entities = entities;
  }

  record Contact(UUID client, String name, LocalDate birthDate, Instant last) {}

  /** Open records that nothing was added to since then, the longest untouched first. */
  List<Contact> before(Instant instant) {
    return read(entities.createNativeQuery(CLIENTS + """
        WHERE c.restricted_at IS NULL AND c.erased_at IS NULL AND c.created_at < :before AND l.at < :before
        ORDER BY l.at, c.id""", Tuple.class).setParameter("before", instant));
  }

  Contact of(UUID client) {
    return read(entities.createNativeQuery(CLIENTS + "WHERE c.id = :id", Tuple.class).setParameter("id", client)).get(0);
  }

  private static List<Contact> read(Query query) {
    Stream<?> rows = query.getResultStream();
    return rows.map(Tuple.class::cast)
        .map(row -> new Contact(row.get(0, UUID.class), row.get(1, String.class), day(row.get(2)),
            row.get(3, Instant.class)))
        .toList();
  }

  private static LocalDate day(Object date) {
    return date instanceof Date day ? day.toLocalDate() : (LocalDate) date;
  }
}
