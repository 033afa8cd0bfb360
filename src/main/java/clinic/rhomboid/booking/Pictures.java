package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Claims;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what decides about free time in one statement, however many therapists, rooms and days there are: the claims of
 * the window, and the version of the supply, which every node keeps a copy of and reads again when the version differs.
 */
@ApplicationScoped
public class Pictures {

  // Seconds as a number: reading thousands of dates with their offsets would take longer than finding them.
  // A claim is shorter than a day (a constraint says so), so one that reaches into the window starts at most a day
  // before it. The left join keeps the version when there is no claim.
  private static final String LOOK = """
      SELECT l.supply_version, c.resource_id, date_part('epoch', c.starts_at), date_part('epoch', c.ends_at),
        c.strain_minutes
      FROM location l LEFT JOIN claim c
        ON c.live AND c.resource_id = ANY (?) AND c.starts_at > ? AND c.starts_at < ? AND c.ends_at > ?
          AND (c.expires_at IS NULL OR c.expires_at > ?)
      WHERE l.id = ?""";

  private final AgroalDataSource database;
  private final SupplyReader reader;
  private final Map<Integer, ClinicSupply> supplies = new ConcurrentHashMap<>();

  Pictures(AgroalDataSource database, SupplyReader reader) {
    this.database = database;
    this.reader = reader;
  }

  /** The claims that reach into the span, with the supply they belong to. */
  public Picture read(int locationId, Instant from, Instant to, Instant now) {
    while (true) {
      var supply = lastSeen(locationId);
      var claims = look(supply, from, to, now);
      if (claims != null) {
        return new Picture(supply, claims);
      }
      supplies.remove(locationId, supply);
    }
  }

  /** The supply as last seen here, for what is no decision: names, zones, prices to show. */
  public ClinicSupply lastSeen(int locationId) {
    var known = supplies.get(locationId);
    if (known != null) {
      return known;
    }
    // Read outside the map's own lock: nobody who holds a connection may wait for somebody who needs one.
    var read = reader.read(locationId);
    supplies.put(locationId, read);
    return read;
  }

  /** The supply in force. */
  public ClinicSupply current(int locationId) {
    return read(locationId, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH).supply();
  }

  /** The claims, or null when the supply at hand is stale. */
  private Claims look(ClinicSupply supply, Instant from, Instant to, Instant now) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(LOOK)) {
      query.setArray(1, connection.createArrayOf("integer", supply.resources()));
      query.setObject(2, at(from.minusSeconds(86_400)));
      query.setObject(3, at(to));
      query.setObject(4, at(from));
      query.setObject(5, at(now));
      query.setInt(6, supply.location().id);
      var claims = Claims.builder();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          if (rows.getLong(1) != supply.version()) {
            return null;
          }
          var resource = rows.getInt(2);
          if (!rows.wasNull()) {
            claims.add(resource, (long) rows.getDouble(3), (long) Math.ceil(rows.getDouble(4)), rows.getInt(5));
          }
        }
      }
      return claims.build();
    } catch (SQLException failed) {
      throw new IllegalStateException("The claims could not be read", failed);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
