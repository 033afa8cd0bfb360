package clinic.rhomboid.desk;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A mark of some days, which is another one as soon as anything on their board is. Read from what is there, whichever node
 * and whichever path has written it, so that no booking has to say that it happened.
 */
@ApplicationScoped
class DayMarks {

  private static final String MARK = """
      SELECT md5(concat_ws(' ',
        (SELECT string_agg(concat_ws(':', a.id, a.version, a.state, a.therapist_id), ',' ORDER BY a.id) FROM appointment a
          WHERE a.location_id = l.id AND a.starts_at >= ? AND a.starts_at < ?),
        (SELECT string_agg(DISTINCT c.hold_id::text, ',' ORDER BY c.hold_id::text) FROM claim c
          WHERE c.location_id = l.id AND c.live AND c.expires_at > ? AND c.starts_at >= ? AND c.starts_at < ?),
        l.supply_version))
      FROM location l WHERE l.id = ?""";

  private final AgroalDataSource database;
  private final Clock clock;

  DayMarks(AgroalDataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  String of(int location, Instant from, Instant to) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(MARK)) {
      query.setObject(1, from.atOffset(ZoneOffset.UTC));
      query.setObject(2, to.atOffset(ZoneOffset.UTC));
      query.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      query.setObject(4, from.atOffset(ZoneOffset.UTC));
      query.setObject(5, to.atOffset(ZoneOffset.UTC));
      query.setInt(6, location);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("The day could not be marked", failed);
    }
  }
}
