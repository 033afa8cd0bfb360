package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clinic set wrongly is said in one line that helps, and nothing is left running. */
class PlainFailureIT {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "RHOMBOID_KEY, tooshort, RHOMBOID_KEY must hold 32 bytes",
    "RHOMBOID_KEY, zz010203040506070809zz0b0c0d0e0f101112131415161718191a1b1c1d1e1f, RHOMBOID_KEY must hold 32 bytes",
    "RHOMBOID_SAMPLE_CLINIC, false, RHOMBOID_KEY is not set",
    "RHOMBOID_SAMPLE_CLINIC, maybe, RHOMBOID_SAMPLE_CLINIC must be true or false",
    "RHOMBOID_OWNER_EMAIL, the owner, RHOMBOID_OWNER_EMAIL must be an e-mail address",
    "RHOMBOID_PUBLIC_URL, clinic.example, RHOMBOID_PUBLIC_URL must be a web address",
    "RHOMBOID_DB_URL, mysql://localhost/clinic, RHOMBOID_DB_URL must look like",
    "QUARKUS_HTTP_PORT, web, QUARKUS_HTTP_PORT must be a port number",
  })
  void namesTheSettingThatCannotBeUsed(String name, String value, String said) throws Exception {
    assertFailsSaying(said, Map.of(name, value));
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());
      assertFailsSaying("Port " + port + " can't be opened", Map.of("QUARKUS_HTTP_PORT", port));
    }
  }

  @Test
  void saysThatTheDataFolderCannotBeWritten() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    assertFailsSaying("can't be used", Map.of("RHOMBOID_DATA_DIR", file.resolve("data").toString()));
    assertFailsSaying("can't be used", Map.of("RHOMBOID_DATA_DIR", file.toString()));
  }

  @Test
  void saysThatTheDatabaseCannotBeReached() throws Exception {
    int nobodyListens;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobodyListens = socket.getLocalPort();
    }
    assertFailsSaying("The database can't be reached",
        Map.of("RHOMBOID_DB_URL", "postgresql://127.0.0.1:" + nobodyListens + "/clinic"));
  }

  @Test
  void saysThatTheDataFolderIsInUseAndLeavesItsServerAlone() throws Exception {
    try (var first = EmbeddedPostgres.start(folder.resolve("data/postgres"))) {
      assertFailsSaying("is in use by another Rhomboid", Map.of());
      OwnDatabase.connect(first.jdbcUrl(), first.user(), first.password()).close();
    }
  }

  @Test
  void stopsTheEmbeddedServerWhenTheAppThenDoesNotStart() throws Exception {
    assertFailsSaying("max-body-size", Map.of("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "huge"));
    assertFalse(new ServerFolder(folder.resolve("data")).runs());
  }

  private void assertFailsSaying(String said, Map<String, String> settings) throws Exception {
    var environment = new TreeMap<>(settings);
    if (settings.containsKey("RHOMBOID_DB_URL")) {
      environment.put("RHOMBOID_KEY", "00".repeat(32));
    }
    try (var clinic = ClinicProcess.launch(folder, environment)) {
      PlainLine.assertOnly(clinic.output(), said);
      assertEquals(1, clinic.exitCode());
    }
  }
}
