package clinic.rhomboid.reports;

import clinic.rhomboid.booking.AppointmentState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads what the reports are made of in one statement, however many days, therapists and tables of figures there are.
 * {@code appointment_by_day (location_id, starts_at)} finds the visits of the days, and {@code appointment_by_client
 * (client_id, starts_at)} tells at the first row whether a client was here before: no index was needed for it.
 */
@ApplicationScoped
class VisitRows {

  private static final String READ = """
      SELECT a.starts_at, a.created_at, a.state, a.late_cancel, a.technique_id, a.minutes + a.extra_minutes, a.therapist_id,
        a.room_id, a.client_id, NOT EXISTS (
          SELECT 1 FROM appointment e WHERE e.client_id = a.client_id AND e.starts_at < a.starts_at
            AND e.state NOT IN ('NO_SHOW', 'CANCELLED', 'DECLINED', 'EXPIRED'))
      FROM appointment a WHERE a.location_id = ? AND a.starts_at >= ? AND a.starts_at < ?
      ORDER BY a.starts_at, a.id""";
  private static final int AT_ONCE = 1000;

  private final AgroalDataSource database;

  VisitRows(AgroalDataSource database) {
    this.database = database;
  }

  List<Visit> starting(int location, Instant from, Instant to) {
    try (var connection = database.getConnection(); var query = connection.prepareStatement(READ)) {
      query.setFetchSize(AT_ONCE);
      query.setInt(1, location);
      query.setObject(2, from.atOffset(ZoneOffset.UTC));
      query.setObject(3, to.atOffset(ZoneOffset.UTC));
      var visits = new ArrayList<Visit>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          visits.add(new Visit(rows.getObject(1, OffsetDateTime.class).toInstant(),
              rows.getObject(2, OffsetDateTime.class).toInstant(), AppointmentState.valueOf(rows.getString(3)),
              rows.getBoolean(4), rows.getString(5), rows.getInt(6), rows.getString(7), rows.getInt(8),
              rows.getObject(9, UUID.class), rows.getBoolean(10)));
        }
      }
      return visits;
    } catch (SQLException failed) {
      throw new IllegalStateException("The visits of a report could not be read", failed);
    }
  }
}
