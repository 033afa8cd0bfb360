package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Taken;
import clinic.rhomboid.time.TimeRange;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the claims with what they are for, in one statement however many there are. */
@ApplicationScoped
class TakenTimes {

  // The time between the buffers begins with the visit and ends with its extra minutes.
  private static final String READ = """
      SELECT c.resource_id, c.starts_at, c.ends_at, c.strain_minutes, v.starts_at,
        v.starts_at + make_interval(mins => v.minutes + v.extra_minutes), c.hold_id IS NOT NULL
      FROM claim c CROSS JOIN LATERAL (
        SELECT starts_at, minutes, extra_minutes FROM appointment WHERE id = c.appointment_id
        UNION ALL SELECT starts_at, minutes, extra_minutes FROM hold WHERE id = c.hold_id) v
      WHERE c.live AND c.resource_id = ANY (?) AND c.starts_at > ? AND c.starts_at < ? AND c.ends_at > ?
        AND (c.expires_at IS NULL OR c.expires_at > ?) AND c.appointment_id IS DISTINCT FROM ?
      ORDER BY c.resource_id, c.starts_at""";

  private final AgroalDataSource database;

  TakenTimes(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Everything that reaches into the span.
   *
   * @param except a visit that does not stand in its own way, or null
   */
  List<Taken> in(TimeRange span, ClinicSupply supply, UUID except, Instant now) {
    try (var connection = database.getConnection(); var query = connection.prepareStatement(READ)) {
      query.setArray(1, connection.createArrayOf("integer", supply.resources()));
      query.setObject(2, at(span.start().minusSeconds(86_400)));
      query.setObject(3, at(span.end()));
      query.setObject(4, at(span.start()));
      query.setObject(5, at(now));
      query.setObject(6, except == null ? KnownClient.NO_VISIT_YET : except);
      var taken = new ArrayList<Taken>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          taken.add(new Taken(rows.getInt(1), new TimeRange(instant(rows, 2), instant(rows, 3)), rows.getInt(4),
              new TimeRange(instant(rows, 5), instant(rows, 6)), rows.getBoolean(7)));
        }
      }
      return taken;
    } catch (SQLException failed) {
      throw new IllegalStateException("The claims could not be read", failed);
    }
  }

  private static Instant instant(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
