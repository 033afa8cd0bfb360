package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinic with a PostgreSQL of its own: the embedded one stays out of it. */
class OwnServerIT {

  @TempDir static Path folder;

  private static EmbeddedPostgres ownServer;

  @BeforeAll
  static void startTheClinicsServer() {
    ownServer = EmbeddedPostgres.start(folder.resolve("own"));
  }

  @AfterAll
  static void stopTheClinicsServer() {
    ownServer.close();
  }

  @Test
  void runsOnTheServerThatIsNamedAndStartsNone() throws Exception {
    try (var clinic = ClinicProcess.launch(folder, settings(Map.of()))) {
      assertEquals(200, clinic.readiness());
      assertTrue(appsConnected() > 0);
      assertFalse(Files.exists(folder.resolve("data")));
    }
  }

  @Test
  void saysThatTheDatabaseRefusesThePassword() throws Exception {
    assertFailsSaying("The database refuses the account", Map.of("RHOMBOID_DB_PASSWORD", "wrong"));
  }

  @Test
  void saysThatThereIsNoSuchDatabase() throws Exception {
    var url = ownServer.jdbcUrl().replaceFirst("[^/]*$", "nowhere");
    assertFailsSaying("The server has no such database", Map.of("RHOMBOID_DB_URL", url));
  }

  @Test
  void asksForAKeySinceThisIsNoSample() throws Exception {
    assertFailsSaying("RHOMBOID_KEY is not set", Map.of("RHOMBOID_KEY", ""));
  }

  private static void assertFailsSaying(String said, Map<String, String> changed) throws Exception {
    try (var clinic = ClinicProcess.launch(folder, settings(changed))) {
      PlainLine.assertOnly(clinic.output(), said);
      assertEquals(1, clinic.exitCode());
    }
  }

  private static Map<String, String> settings(Map<String, String> changed) {
    var settings = new HashMap<>(Map.of(
        "RHOMBOID_DB_URL", ownServer.jdbcUrl().replaceFirst("^jdbc:", ""),
        "RHOMBOID_DB_USER", ownServer.user(),
        "RHOMBOID_DB_PASSWORD", ownServer.password(),
        "RHOMBOID_KEY", "5a".repeat(32)));
    settings.putAll(changed);
    return settings;
  }

  private static int appsConnected() throws Exception {
    try (var connection = OwnDatabase.connect(ownServer.jdbcUrl(), ownServer.user(), ownServer.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
            + " WHERE usename = 'rhomboid' AND pid <> pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
