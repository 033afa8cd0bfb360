package clinic.rhomboid.bench;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.jboss.resteasy.reactive.RestQuery;

/** What nothing over HTTP can be faster than: an answer that is a constant, and one that takes a single SELECT. */
@Path("/bench")
@PermitAll
public class Floors {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final AgroalDataSource database;
  private volatile Integer[] resources;

  Floors(AgroalDataSource database) {
    this.database = database;
  }

  record Claim(int resource, double startsAt, double endsAt) {}

  @GET
  @Path("constant")
  public String constant() {
    return "0";
  }

  /** Reads the claims that a search for any therapist over these days reads, with its bounds and by its index. */
  @GET
  @Path("claims")
  public String claims(@RestQuery String from, @RestQuery int days) throws SQLException {
    var first = LocalDate.parse(from);
    var claims = new ArrayList<Claim>();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT resource_id, date_part('epoch', starts_at),"
            + " date_part('epoch', ends_at), strain_minutes FROM claim WHERE live AND resource_id = ANY (?) AND starts_at > ?"
            + " AND starts_at < ? AND ends_at > ? AND (expires_at IS NULL OR expires_at > ?)")) {
      query.setArray(1, connection.createArrayOf("integer", resources()));
      query.setObject(2, midnight(first.minusDays(2)));
      query.setObject(3, midnight(first.plusDays(days + 1L)));
      query.setObject(4, midnight(first.minusDays(1)));
      query.setObject(5, OffsetDateTime.now(ZoneOffset.UTC));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          claims.add(new Claim(rows.getInt(1), rows.getDouble(2), rows.getDouble(3)));
        }
      }
    }
    return String.valueOf(claims.size());
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant().atOffset(ZoneOffset.UTC);
  }

  private Integer[] resources() throws SQLException {
    if (resources == null) {
      try (var connection = database.getConnection();
          var query = connection.prepareStatement("SELECT array_agg(id) FROM resource");
          var rows = query.executeQuery()) {
        rows.next();
        resources = (Integer[]) rows.getArray(1).getArray();
      }
    }
    return resources;
  }
}
