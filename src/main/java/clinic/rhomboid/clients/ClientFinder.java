package clinic.rhomboid.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds people for the front desk in one statement, however they are looked for. Closed records are nobody's; a record
 * that was merged is found by what it says and shown as the one it was merged into.
 */
@ApplicationScoped
public class ClientFinder {

  // Of the words only the longest goes through the index; the few it finds are compared with the others.
  private static final String NAMED = """
      (SELECT id, max(likeness) AS likeness FROM (
         SELECT id, likeness FROM clients_called(:word0)
         UNION ALL SELECT client_id, 1 FROM client_contact WHERE kind = 'EMAIL' AND value LIKE :begins) AS by_name
       GROUP BY id) AS n JOIN client c ON c.id = n.id""";
  private static final String BEGINS =
      " + CASE WHEN c.search_name LIKE :begins OR c.search_name LIKE '% ' || :begins THEN 0.5 ELSE 0 END";
  private static final String LIKE_WORD = "word_similarity(:word%d, c.search_name)";
  private static final String PHONE = """
      \sAND EXISTS (SELECT 1 FROM client_contact k
         WHERE k.client_id = c.id AND k.kind = 'PHONE' AND reverse(k.value) LIKE :phone)""";
  // The second half finds an address that was typed wrong.
  private static final String EMAIL = """
      \sAND EXISTS (SELECT 1 FROM client_contact k WHERE k.client_id = c.id AND k.kind = 'EMAIL'
         AND (k.value LIKE :address OR k.value % :email AND similarity(k.value, :email) > 0.5))""";
  private static final String SHOWN = """
      WITH found AS (
        SELECT coalesce(c.merged_into, c.id) AS id, max(%s) AS score FROM %s
        WHERE c.restricted_at IS NULL AND c.erased_at IS NULL%s
        GROUP BY 1 ORDER BY 2 DESC, min(c.name_key), 1 LIMIT :most)
      SELECT c.id, c.name, c.birth_date,
        (SELECT string_agg(k.value, ' ' ORDER BY k.kind DESC, k.value) FROM client_contact k WHERE k.client_id = c.id),
        (SELECT count(*) FROM appointment a WHERE a.client_id = c.id AND a.starts_at IS NOT NULL
          AND a.state NOT IN ('CANCELLED', 'DECLINED', 'EXPIRED'))
      FROM found f JOIN client c ON c.id = f.id
      WHERE c.restricted_at IS NULL AND c.erased_at IS NULL
      ORDER BY f.score DESC, c.name_key, c.id""";

  private final EntityManager entities;

  ClientFinder(EntityManager entities) {
    this.entities = entities;
  }

  /** Those who fit, the likeliest first. */
  public List<FoundClient> find(Sought sought, int most) {
    if (sought.empty()) {
      return List.of();
    }
    var values = new HashMap<String, Object>(Map.of("most", most));
    var query = entities.createNativeQuery(sql(sought, values), Tuple.class);
    values.forEach(query::setParameter);
    Stream<?> rows = query.getResultStream();
    return rows.map(Tuple.class::cast).map(ClientFinder::found).toList();
  }

  private static String sql(Sought sought, Map<String, Object> values) {
    // With a birth date or an address there are few to compare; a name alone needs its own index.
    var byName = sought.born().isEmpty() && sought.phoneEnd() == null && sought.email() == null;
    var score = new StringBuilder(byName ? "n.likeness" + BEGINS : "0");
    var and = new StringBuilder();
    for (var i = 0; i < sought.words().size(); i++) {
      values.put("word" + i, sought.words().get(i));
      if (i > 0 || !byName) {
        var likeness = LIKE_WORD.formatted(i);
        score.append(" + ").append(likeness);
        and.append(" AND ").append(likeness).append(" >= 0.39");
      }
    }
    if (byName) {
      values.put("begins", sought.words().get(0) + "%");
    }
    if (!sought.born().isEmpty()) {
      and.append(" AND c.birth_date IN (:born)");
      values.put("born", sought.born());
    }
    if (sought.phoneEnd() != null) {
      and.append(PHONE);
      values.put("phone", new StringBuilder(sought.phoneEnd()).reverse() + "%");
    }
    if (sought.email() != null) {
      and.append(EMAIL);
      values.put("email", sought.email());
      values.put("address", sought.email().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    return SHOWN.formatted(score, byName ? NAMED : "client c", and);
  }

  private static FoundClient found(Tuple row) {
    var contacts = row.get(3, String.class);
    var born = row.get(2);
    return new FoundClient(row.get(0, UUID.class), row.get(1, String.class),
        born instanceof Date date ? date.toLocalDate() : (LocalDate) born,
        contacts == null ? List.of() : List.of(contacts.split(" ")), row.get(4, Long.class));
  }
}
