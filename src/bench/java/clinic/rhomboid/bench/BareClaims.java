package clinic.rhomboid.bench;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What no booking can be faster than: the claims of a therapist and of a room's tables, inserted in one transaction under
 * the lock of their day, and nothing else. They are those of some visit that is there already.
 */
@Singleton
@Path("/bench/insert")
@PermitAll
public class BareClaims {

  private final AgroalDataSource database;
  private volatile UUID visit;

  BareClaims(AgroalDataSource database) {
    this.database = database;
  }

  @POST
  public Response insert(@RestQuery String therapist, @RestQuery String start) {
    var from = OffsetDateTime.parse(start);
    QuarkusTransaction.requiringNew().run(() -> {
      try {
        insert(therapist, from);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    });
    return Response.status(201).build();
  }

  private void insert(String therapist, OffsetDateTime from) throws SQLException {
    try (var connection = database.getConnection();
        var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(1, ?)");
        var claim = connection.prepareStatement("INSERT INTO claim (location_id, resource_id, starts_at, ends_at,"
            + " appointment_id, hold_id, expires_at, strain_minutes) SELECT 1, resource_id, ?, ?, ?, NULL, NULL, 0 FROM therapist"
            + " WHERE id = ? UNION ALL SELECT 1, resource_id, ?, ?, ?, NULL, NULL, 0 FROM room_table"
            + " WHERE room_id = (SELECT id FROM room WHERE name = ?)")) {
      lock.setInt(1, (int) from.toLocalDate().toEpochDay());
      lock.execute();
      claim.setObject(1, from);
      claim.setObject(2, from.plusMinutes(70));
      claim.setObject(3, visit());
      claim.setString(4, therapist);
      claim.setObject(5, from);
      claim.setObject(6, from.plusMinutes(65));
      claim.setObject(7, visit());
      claim.setString(8, Bookings.room(therapist));
      claim.executeUpdate();
    }
  }

  private UUID visit() throws SQLException {
    if (visit == null) {
      try (var connection = database.getConnection();
          var query = connection.prepareStatement("SELECT min(id::text)::uuid FROM appointment");
          var rows = query.executeQuery()) {
        rows.next();
        visit = rows.getObject(1, UUID.class);
      }
    }
    return visit;
  }
}
