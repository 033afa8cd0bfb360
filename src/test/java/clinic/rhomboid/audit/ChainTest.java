package clinic.rhomboid.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever gets past the triggers, as the tables' owner can, is found out by walking along the chain again. */
@QuarkusTest
class ChainTest {

  private static final String LAST = "(SELECT max(position) FROM trail_seal)";
  private static final String BEFORE_LAST = "(SELECT max(entry_id) - 1 FROM trail_seal)";
  private static final String GRANT = "break-glass 11111111-2222-3333-4444-555555555555";

  @Inject Trail trail;
  @Inject Sealer sealer;
  @Inject Anchors anchors;
  @Inject Database database;

  @BeforeEach
  void sealThreeEntries() {
    QuarkusTransaction.requiringNew().run(() -> {
      for (var action : new String[] {"read", "change", "read"}) {
        trail.record("ana", action, "record 1", null, action, GRANT);
      }
    });
    sealer.seal();
  }

  @Test
  void anUntouchedTrailHolds() {
    assertEquals(List.of(), found(Optional.of(anchors.current().orElseThrow())));
  }

  @Test
  void aChangedEntryIsFoundOutWhateverIsChanged() {
    for (var change : new String[] {
        "actor = 'ben'", "action = 'look'", "subject = 'record 2'", "detail = NULL", "detail = ''",
        "at = at + interval '1 microsecond'", "client_id = gen_random_uuid()", "origin = '10.0.0.1'", "origin = NULL",
        "reason = NULL", "evidence = repeat('a', 64)", "form = 1"}) {
      assertFound("does not match its seal", "UPDATE trail SET " + change + " WHERE id = " + BEFORE_LAST);
    }
  }

  @Test
  void anEntryOfTheFirstFormStaysVerifiable() {
    database.rolledBack(connection -> {
      // As it was sealed before the trail knew where from and why.
      Database.execute(connection, "INSERT INTO trail (at, actor, action, subject, form) VALUES (now(), 'old', 'read', 'it', 1)");
      seal(connection);
      assertEquals(List.of(), words(connection, Optional.empty()));
      freely(connection, "UPDATE trail SET detail = 'x' WHERE id = (SELECT max(id) FROM trail)");
      assertTrue(words(connection, Optional.empty()).get(0).contains("does not match its seal"));
    });
  }

  @Test
  void anEntryDeletedWithItsSealLeavesAHole() {
    assertFound("deleted, with the seal", "DELETE FROM trail_seal WHERE entry_id = " + BEFORE_LAST,
        "DELETE FROM trail WHERE id = (SELECT max(id) - 1 FROM trail)");
  }

  @Test
  void closingTheHoleIsFoundOut() {
    assertFound("does not match its seal", "DELETE FROM trail_seal WHERE entry_id = " + BEFORE_LAST,
        "UPDATE trail_seal SET position = position - 1 WHERE position = " + LAST,
        "DELETE FROM trail WHERE id = (SELECT max(id) - 1 FROM trail)");
  }

  @Test
  void anEntryDeletedFromUnderItsSealIsFoundOut() {
    assertFound("the entry is not", "ALTER TABLE trail_seal DROP CONSTRAINT trail_seal_entry_fk",
        "DELETE FROM trail WHERE id = " + BEFORE_LAST);
  }

  @Test
  void aDeletedSealIsFoundOut() {
    assertFound("has no seal", "DELETE FROM trail_seal WHERE position = " + LAST);
  }

  @Test
  void theFirstEntryDeletedIsFoundOut() {
    assertFound("deleted, with the seal", "DELETE FROM trail_seal WHERE position = 1");
  }

  @Test
  void entriesThatChangedPlacesAreFoundOut() {
    assertFound("does not match its seal", """
        UPDATE trail t SET action = o.action, detail = o.detail FROM trail o
        WHERE (t.id, o.id) IN (
          SELECT max(entry_id), max(entry_id) - 1 FROM trail_seal
          UNION SELECT max(entry_id) - 1, max(entry_id) FROM trail_seal)""");
    assertFound("where none can be", "UPDATE trail_seal SET position = -1 WHERE position = " + LAST);
  }

  @Test
  void anEntryInsertedPastTheChainIsFoundOut() {
    assertFound("has no seal", "INSERT INTO trail (at, actor, action, subject) VALUES (now(), 'nobody', 'read', 'it')");
  }

  @Test
  void anEntryInsertedAmongTheSealedOnesIsFoundOut() {
    assertFound("does not match its seal",
        "UPDATE trail_seal SET position = position + 1 WHERE position = " + LAST,
        "INSERT INTO trail (at, actor, action, subject) VALUES (now(), 'nobody', 'read', 'it')",
        "INSERT INTO trail_seal SELECT max(s.position) - 1, max(t.id), sha256('made up'), now() FROM trail_seal s, trail t");
  }

  @Test
  void theLastEntriesDeletedAreFoundOutByTheAnchorFromOutsideAlone() {
    var anchor = anchors.current().orElseThrow();
    database.rolledBack(connection -> {
      freely(connection, "DELETE FROM trail_seal WHERE position > " + LAST + " - 2", "DELETE FROM trail WHERE id > "
          + "(SELECT max(entry_id) FROM trail_seal)", "DELETE FROM trail_anchor");
      assertEquals(List.of(), words(connection, Optional.empty()));
      assertTrue(words(connection, Optional.of(anchor)).get(0).contains("the last 2 were deleted"));
    });
  }

  @Test
  void anAnchorKeptHereIsComparedToo() {
    anchors.set();
    assertFound("were deleted", "DELETE FROM trail_seal WHERE position > " + LAST + " - 2",
        "DELETE FROM trail WHERE id > (SELECT max(entry_id) FROM trail_seal)");
  }

  @Test
  void aTrailSealedWhollyAnewIsFoundOutByTheAnchorFromOutsideAlone() {
    var anchor = anchors.current().orElseThrow();
    database.rolledBack(connection -> {
      freely(connection, "DELETE FROM trail_anchor", "UPDATE trail SET actor = 'ben' WHERE id = " + BEFORE_LAST,
          "INSERT INTO trail_unsealed SELECT entry_id FROM trail_seal", "DELETE FROM trail_seal");
      seal(connection);
      assertEquals(List.of(), words(connection, Optional.empty()));
      assertTrue(words(connection, Optional.of(anchor)).get(0).contains("no longer goes through the anchor"));
    });
  }

  private void assertFound(String words, String... tamperings) {
    database.rolledBack(connection -> {
      freely(connection, tamperings);
      var found = words(connection, Optional.empty());
      assertTrue(found.stream().anyMatch(finding -> finding.contains(words)), () -> tamperings[0] + " gave " + found);
    });
  }

  private List<String> found(Optional<Anchor> anchor) {
    var found = new java.util.ArrayList<String>();
    database.rolledBack(connection -> found.addAll(words(connection, anchor)));
    return found;
  }

  private static List<String> words(Connection connection, Optional<Anchor> anchor) throws SQLException {
    return Chain.verified(connection, anchor).findings().stream().map(Finding::words).toList();
  }

  private void seal(Connection connection) throws SQLException {
    while (sealer.sealSome(connection) > 0) {
      // Until nothing waits.
    }
  }

  private static void freely(Connection connection, String... tamperings) throws SQLException {
    for (var table : new String[] {"trail", "trail_seal", "trail_anchor"}) {
      Database.execute(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
    }
    for (var tampering : tamperings) {
      assertTrue(Database.execute(connection, tampering) > 0 || !tampering.startsWith("UPDATE"), tampering);
    }
  }
}
