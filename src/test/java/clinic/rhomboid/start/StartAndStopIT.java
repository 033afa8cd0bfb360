package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening and closing the clinic on the embedded server, with the packaged app. */
class StartAndStopIT {

  private static final int ENDED_BY_SIGTERM = 128 + 15;

  // One folder for all, since the first start in a folder is the slow one.
  @TempDir static Path folder;

  private static ServerFolder server;

  @BeforeAll
  static void findTheServersFolder() {
    server = new ServerFolder(folder.resolve("data"));
  }

  @BeforeEach
  void leavesNoServerBehind() {
    assertFalse(server.runs());
  }

  @Test
  void servesAndKeepsItsDataOverARestart() throws Exception {
    try (var clinic = open()) {
      assertEquals(200, clinic.readiness());
      server.execute("CREATE TABLE kept AS SELECT 'over a restart' AS what");
      assertEquals(ENDED_BY_SIGTERM, clinic.terminate());
      assertFalse(server.runs());
    }
    try (var again = open()) {
      assertEquals(200, again.readiness());
      assertEquals("over a restart", server.ask("SELECT what FROM kept"));
    }
  }

  @Test
  void startsAgainAfterItWasKilledAndItsServerLivedOn() throws Exception {
    try (var killed = open()) {
      killed.address();
      server.execute("CREATE TABLE outlived AS SELECT 'a kill' AS what");
      killed.kill();
    }
    var leftover = server.ask("SELECT pg_postmaster_start_time()");
    try (var again = open()) {
      assertEquals(200, again.readiness());
      assertNotEquals(leftover, server.ask("SELECT pg_postmaster_start_time()"));
      assertEquals("a kill", server.ask("SELECT what FROM outlived"));
    }
  }

  @Test
  void leavesNoServerBehindWhenItIsToldToStopWhileItStarts() throws Exception {
    try (var clinic = open()) {
      clinic.awaitWhile(() -> !server.runs());
      assertEquals(ENDED_BY_SIGTERM, clinic.terminate());
      assertTrue(clinic.output().stream().noneMatch(line -> line.contains("Exception")));
      assertFalse(server.runs());
    }
  }

  private static ClinicProcess open() throws Exception {
    return ClinicProcess.launch(folder, Map.of());
  }
}
