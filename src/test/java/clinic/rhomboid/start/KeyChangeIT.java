package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of keys as a clinic does it, with the packaged app: start by start, as docs/keys.md says. */
@Tag("drill")
class KeyChangeIT {

  private static final String OLD = "11".repeat(32);
  private static final String NEW = "22".repeat(32);
  private static final String KEYS = "SELECT string_agg(DISTINCT wrapped_by, ',') FROM"
      + " (SELECT wrapped_by FROM data_key UNION ALL SELECT wrapped_by FROM secret) AS k";

  @TempDir Path folder;

  @Test
  void aKeyIsChangedInThreeStartsAndTheOldOneOpensNothingAfterwards() throws Exception {
    var server = new ServerFolder(folder.resolve("data"));
    String first;
    try (var clinic = open(Map.of("RHOMBOID_KEY", OLD))) {
      assertEquals(200, clinic.readiness());
      first = server.ask(KEYS);
    }
    assertRefused(Map.of("RHOMBOID_KEY", NEW), first);
    try (var clinic = open(Map.of("RHOMBOID_KEY", NEW, "RHOMBOID_KEY_BEFORE", OLD))) {
      assertEquals(200, clinic.readiness());
      clinic.awaitWhile(() -> names(server, first));
    }
    String second;
    try (var clinic = open(Map.of("RHOMBOID_KEY", NEW))) {
      assertEquals(200, clinic.readiness());
      second = server.ask(KEYS);
      assertNotEquals(first, second);
    }
    assertRefused(Map.of("RHOMBOID_KEY", OLD), second);
  }

  private static boolean names(ServerFolder server, String key) {
    try {
      return server.ask(KEYS).contains(key);
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void assertRefused(Map<String, String> settings, String needed) throws Exception {
    try (var clinic = open(settings)) {
      var output = clinic.output();
      PlainLine.assertOnly(output, "RHOMBOID_KEY does not open this database");
      assertTrue(output.get(0).contains(needed), output::toString);
      assertEquals(1, clinic.exitCode());
    }
  }

  private ClinicProcess open(Map<String, String> settings) throws Exception {
    return ClinicProcess.launch(folder, settings);
  }
}
