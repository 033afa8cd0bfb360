package clinic.rhomboid.bench;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestQuery;

/** How the database answers the one statement of a search, word for word that of {@code booking.Pictures}. */
@Singleton
@Path("/bench/plan")
@PermitAll
public class Plan {

  private static final String EXPLAIN = """
      EXPLAIN (ANALYZE, BUFFERS)
      SELECT l.supply_version, c.resource_id, date_part('epoch', c.starts_at), date_part('epoch', c.ends_at),
        c.strain_minutes
      FROM location l LEFT JOIN claim c
        ON c.live AND c.resource_id = ANY (ARRAY(SELECT id FROM resource)) AND c.starts_at > ? AND c.starts_at < ?
          AND c.ends_at > ? AND (c.expires_at IS NULL OR c.expires_at > ?)
      WHERE l.id = 1""";

  private final AgroalDataSource database;

  Plan(AgroalDataSource database) {
    this.database = database;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public String plan(@RestQuery String from, @RestQuery int days) throws SQLException {
    var first = LocalDate.parse(from);
    var lines = new StringBuilder();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(EXPLAIN.replace("ARRAY(SELECT id FROM resource)", resources()))) {
      query.setObject(1, midnight(first.minusDays(2)));
      query.setObject(2, midnight(first.plusDays(days + 1L)));
      query.setObject(3, midnight(first.minusDays(1)));
      query.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          lines.append(rows.getString(1)).append('\n');
        }
      }
    }
    return lines.toString();
  }

  private String resources() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT 'ARRAY[' || string_agg(id::text, ',') || ']' FROM resource");
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(ZoneId.of("America/New_York")).toInstant().atOffset(ZoneOffset.UTC);
  }
}
