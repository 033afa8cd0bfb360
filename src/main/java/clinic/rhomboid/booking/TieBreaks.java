package clinic.rhomboid.booking;

import clinic.rhomboid.matching.TieBreak;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads what decides among therapists who fit equally well: one statement, however many they are. */
@ApplicationScoped
class TieBreaks {

  private static final String READ = """
      SELECT t.id, (SELECT max(a.created_at) FROM appointment a
          WHERE a.therapist_id = t.id AND a.state NOT IN ('CANCELLED', 'DECLINED', 'EXPIRED')),
        t.gender = c.wished_gender, t.id = (SELECT a.therapist_id FROM appointment a
          WHERE a.client_id = c.id AND a.state = 'COMPLETED' ORDER BY a.starts_at DESC LIMIT 1)
      FROM therapist t LEFT JOIN client c ON c.id = ? WHERE t.active""";

  private final AgroalDataSource database;

  TieBreaks(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * By therapist.
   *
   * @param client null for somebody of whom nothing is known
   */
  Map<String, TieBreak> of(UUID client) {
    try (var connection = database.getConnection(); var query = connection.prepareStatement(READ)) {
      query.setObject(1, client);
      var all = new HashMap<String, TieBreak>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          all.put(rows.getString(1),
              new TieBreak(rows.getBoolean(3), rows.getBoolean(4), instant(rows.getObject(2, OffsetDateTime.class))));
        }
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException("What decides among therapists could not be read", failed);
    }
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
