package clinic.rhomboid.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain as it is stored, read from its beginning without ever holding it whole. */
@ApplicationScoped
class Chain {

  private static final int AT_ONCE = 1000;

  private final AgroalDataSource database;

  Chain(AgroalDataSource database) {
    this.database = database;
  }

  ChainCheck.Outcome verified(Optional<Anchor> fromOutside) {
    try (var connection = database.getConnection()) {
      // Rows come in portions only within a transaction.
      connection.setAutoCommit(false);
      try {
        return verified(connection, fromOutside);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The trail could not be read", failure);
    }
  }

  static ChainCheck.Outcome verified(Connection connection, Optional<Anchor> fromOutside) throws SQLException {
    // The anchors first: one set meanwhile would lie beyond what is read of the chain.
    var anchors = anchors(connection);
    fromOutside.ifPresent(anchors::add);
    var check = new ChainCheck(anchors.stream().distinct().toList());
    try (var query = connection.prepareStatement("SELECT " + Entry.COLUMNS + ", s.position, s.hash FROM trail_seal s"
        + " LEFT JOIN trail t ON t.id = s.entry_id ORDER BY s.position")) {
      query.setFetchSize(AT_ONCE);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          var there = rows.getObject(1) != null;
          check.next(new Link(rows.getLong(12), rows.getBytes(13), there ? Entry.of(rows) : null));
        }
      }
    }
    for (var id : unsealed(connection)) {
      check.unsealed(id);
    }
    return check.end();
  }

  private static List<Anchor> anchors(Connection connection) throws SQLException {
    var anchors = new ArrayList<Anchor>();
    try (var query = connection.createStatement();
        var rows = query.executeQuery("SELECT position, hash FROM trail_anchor ORDER BY position")) {
      while (rows.next()) {
        anchors.add(new Anchor(rows.getLong(1), rows.getBytes(2)));
      }
    }
    return anchors;
  }

  // One statement: the sealer takes an entry from one list to the other in one transaction.
  private static List<Long> unsealed(Connection connection) throws SQLException {
    var ids = new ArrayList<Long>();
    try (var query = connection.createStatement();
        var rows = query.executeQuery("SELECT t.id FROM trail t"
            + " WHERE NOT EXISTS (SELECT 1 FROM trail_seal s WHERE s.entry_id = t.id)"
            + " AND NOT EXISTS (SELECT 1 FROM trail_unsealed u WHERE u.entry_id = t.id) ORDER BY t.id LIMIT 100")) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }
}
