package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Place;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes and releases claims. Always inside the transaction that holds the day's lock. */
@ApplicationScoped
class ClaimBook {

  private static final String WRITE = """
      INSERT INTO claim (location_id, resource_id, starts_at, ends_at, appointment_id, hold_id, expires_at,
        strain_minutes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

  // Rows that another writer is releasing right now are left to it, so that releasing never deadlocks.
  private static final String RELEASE_EXPIRED = """
      UPDATE claim SET live = false WHERE id IN (
        SELECT id FROM claim WHERE location_id = ? AND live AND expires_at <= ? AND starts_at < ? AND ends_at > ?
        ORDER BY id FOR UPDATE SKIP LOCKED)""";

  private final AgroalDataSource database;

  ClaimBook(AgroalDataSource database) {
    this.database = database;
  }

  void writeVisit(int locationId, Place place, UUID appointmentId) {
    write(locationId, place, appointmentId, null, null);
  }

  void writeHold(int locationId, Place place, UUID holdId, Instant expiresAt) {
    write(locationId, place, null, holdId, expiresAt);
  }

  /** The overlap guard knows nothing of time passing: expired holds leave before a new claim comes. */
  void releaseExpired(int locationId, Instant from, Instant to, Instant now) {
    execute(RELEASE_EXPIRED, locationId, at(now), at(to), at(from));
  }

  void releaseVisit(UUID appointmentId) {
    execute("UPDATE claim SET live = false WHERE appointment_id = ? AND live", appointmentId);
  }

  /** What the visit adds to its therapist's load from now on. */
  void strain(UUID appointmentId, int minutes) {
    execute("UPDATE claim SET strain_minutes = ? WHERE appointment_id = ? AND live AND resource_id IN"
        + " (SELECT resource_id FROM therapist)", minutes, appointmentId);
  }

  /** The tables that the visit has or had for this start. */
  List<Integer> tablesAt(UUID appointmentId, Instant start) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT DISTINCT resource_id FROM claim WHERE appointment_id = ?"
            + " AND starts_at = ? AND resource_id IN (SELECT resource_id FROM room_table)")) {
      query.setObject(1, appointmentId);
      query.setObject(2, at(start));
      var tables = new ArrayList<Integer>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          tables.add(rows.getInt(1));
        }
      }
      return tables;
    } catch (SQLException failed) {
      throw ClaimFailedException.of(failed);
    }
  }

  void releaseHold(UUID holdId) {
    execute("UPDATE claim SET live = false WHERE hold_id = ? AND live", holdId);
  }

  void renewHold(UUID holdId, Instant expiresAt) {
    execute("UPDATE claim SET expires_at = ? WHERE hold_id = ? AND live", at(expiresAt), holdId);
  }

  private void write(int locationId, Place place, UUID appointmentId, UUID holdId, Instant expiresAt) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(WRITE)) {
      for (var claim : place.claims()) {
        insert.setInt(1, locationId);
        insert.setInt(2, claim.resource());
        insert.setObject(3, at(claim.span().start()));
        insert.setObject(4, at(claim.span().end()));
        insert.setObject(5, appointmentId);
        insert.setObject(6, holdId);
        insert.setObject(7, expiresAt == null ? null : at(expiresAt));
        insert.setInt(8, claim.strainMinutes());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failed) {
      throw ClaimFailedException.of(failed);
    }
  }

  private void execute(String sql, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw ClaimFailedException.of(failed);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
