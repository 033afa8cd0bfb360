package clinic.rhomboid.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever gets past the triggers, as the tables' owner can, is found out by computing the chain again. */
@QuarkusTest
class ChainTest {

  @Inject Trail trail;
  @Inject Sealer sealer;
  @Inject Database database;

  @BeforeEach
  void sealThreeEntries() {
    for (var action : new String[] {"read", "change", "read"}) {
      QuarkusTransaction.requiringNew().run(() -> trail.record("ana", action, "record 1", null, action));
    }
    sealer.seal();
  }

  @Test
  void anUntouchedTrailHolds() {
    database.rolledBack(connection -> assertTrue(holds(connection)));
  }

  @Test
  void theFirstSealStandsBehindNothing() {
    database.rolledBack(connection -> {
      try (var rows = connection.createStatement().executeQuery("SELECT " + Entry.COLUMNS
          + ", s.hash FROM trail t JOIN trail_seal s ON s.entry_id = t.id WHERE s.position = 1")) {
        rows.next();
        assertArrayEquals(Entry.of(rows).sealedBehind(new byte[32]), rows.getBytes(8));
      }
    });
  }

  @Test
  void aChangedEntryIsFoundOut() {
    for (var change : new String[] {
        "actor = 'ben'", "action = 'look'", "subject = 'record 2'", "detail = NULL", "detail = ''",
        "at = at + interval '1 microsecond'", "client_id = gen_random_uuid()"}) {
      assertFoundOut("UPDATE trail SET " + change + " WHERE id = (SELECT max(entry_id) - 1 FROM trail_seal)");
    }
  }

  @Test
  void aDeletedEntryIsFoundOut() {
    assertFoundOut(
        "DELETE FROM trail_seal WHERE entry_id = (SELECT max(entry_id) - 1 FROM trail_seal)",
        "DELETE FROM trail WHERE id = (SELECT max(entry_id) - 1 FROM trail_seal)");
  }

  @Test
  void reorderedEntriesAreFoundOut() {
    assertFoundOut("""
        UPDATE trail t SET action = o.action, detail = o.detail FROM trail o
        WHERE (t.id, o.id) IN (
          SELECT max(entry_id), max(entry_id) - 1 FROM trail_seal
          UNION SELECT max(entry_id) - 1, max(entry_id) FROM trail_seal)""");
    assertFoundOut("""
        UPDATE trail_seal SET position = -1 WHERE position = (SELECT max(position) FROM trail_seal)""");
  }

  private void assertFoundOut(String... tamperings) {
    database.rolledBack(connection -> {
      for (var table : new String[] {"trail", "trail_seal"}) {
        Database.execute(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
      }
      for (var tampering : tamperings) {
        assertTrue(Database.execute(connection, tampering) > 0, tampering);
      }
      assertFalse(holds(connection), tamperings[0]);
    });
  }

  private static boolean holds(Connection connection) throws SQLException {
    var hash = new byte[32];
    var position = 0L;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT " + Entry.COLUMNS
            + ", s.hash, s.position FROM trail_seal s LEFT JOIN trail t ON t.id = s.entry_id ORDER BY s.position")) {
      while (rows.next()) {
        if (rows.getLong(1) == 0 || rows.getLong(9) != ++position) {
          return false;
        }
        hash = Entry.of(rows).sealedBehind(hash);
        if (!Arrays.equals(hash, rows.getBytes(8))) {
          return false;
        }
      }
    }
    return true;
  }
}
