package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail is verified from the command line, beside the open clinic and without one. */
class VerifyTrailIT {

  @TempDir static Path folder;

  @Test
  void tellsWhetherTheTrailIsWholeByItsWordsAndItsExitCode() throws Exception {
    var server = new ServerFolder(folder.resolve("data"));
    try (var clinic = ClinicProcess.launch(folder, Map.of())) {
      clinic.address();
      while (!server.ask("SELECT count(*) FROM trail_unsealed").equals("0")) {
        Thread.sleep(100);
      }
      assertTells(0, "The trail is whole");
      server.execute("ALTER TABLE trail DISABLE TRIGGER trail_never_changes");
      server.execute("UPDATE trail SET actor = 'nobody' WHERE id = 3");
      assertTrue(run(1, "nonsense").stream().anyMatch(line -> line.contains("There are: ") && line.contains("verify-trail")));
      // The clinic stayed open meanwhile.
      assertTrue(server.runs());
    }
    assertTells(1, "does not match its seal");
  }

  private static void assertTells(int exitCode, String words) throws Exception {
    var said = run(exitCode, "verify-trail");
    assertTrue(said.stream().anyMatch(line -> line.contains(words)), said::toString);
  }

  private static List<String> run(int exitCode, String command) throws Exception {
    try (var process = ClinicProcess.launch(folder, Map.of(), command)) {
      var said = process.output();
      assertEquals(exitCode, process.exitCode(), said::toString);
      return said;
    }
  }
}
