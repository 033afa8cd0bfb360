package clinic.rhomboid;

import static java.util.Map.entry;

import clinic.rhomboid.start.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Every {@code @QuarkusTest} runs on the embedded PostgreSQL that a clinic gets, with an empty database. */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

  public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  /** A second key that the app can open with, so that a change of keys can be tried while it runs. */
  public static final String OTHER_KEY = "HxwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEA//8=";

  public static final String SAMPLE_PASSWORD = "correct-horse-battery";

  // Kept from run to run, so that only the first one unpacks the server.
  private static final Path FOLDER = Path.of("target", "test-data");

  private EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    postgres = EmbeddedPostgres.start(FOLDER.resolve("postgres").toAbsolutePath());
    try {
      empty();
      var port = freePort();
      return Map.ofEntries(
          // Every test asks from one address. Those of the limits turn them on, and name others through a proxy.
          entry("rhomboid.rate-limits", "off"),
          entry("rhomboid.trusted-proxies", "127.0.0.0/8,::1"),
          entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl()),
          entry("quarkus.datasource.username", postgres.user()),
          entry("quarkus.datasource.password", postgres.password()),
          entry("quarkus.http.test-port", String.valueOf(port)),
          entry("RHOMBOID_SAMPLE_PASSWORD", SAMPLE_PASSWORD),
          entry("rhomboid.key", KEY),
          entry("rhomboid.key-before", OTHER_KEY),
          entry("rhomboid.public-url", "http://localhost:" + port),
          entry("rhomboid.data-dir", FOLDER.toAbsolutePath().toString()));
    } catch (SQLException | IOException failure) {
      postgres.close();
      throw new IllegalStateException(failure);
    }
  }

  private void empty() throws SQLException {
    var server = postgres.jdbcUrl().replaceFirst("/[^/]*$", "/postgres");
    try (var connection = DriverManager.getConnection(server, "postgres", postgres.password());
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE rhomboid WITH (FORCE)");
      statement.execute("CREATE DATABASE rhomboid OWNER rhomboid");
    }
  }

  // The fixed test port would keep two builds on one machine from running at once.
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }
}
