package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  void startsOverAPidFileWhoseNumberNowBelongsToAnotherProcess() throws Exception {
    try (var once = open()) {
      once.address();
      once.terminate();
    }
    Files.writeString(server.pidFile(), ProcessHandle.current().pid() + "\n" + server.folder() + "\n0\n");
    try (var again = open()) {
      assertEquals(200, again.readiness());
    }
  }

  @Test
  void refusesAFolderThatAnotherClinicIsUsingAndLeavesThatOneAlone() throws Exception {
    try (var first = open()) {
      first.address();
      try (var second = open()) {
        PlainLine.assertOnly(second.output(), "is in use by another Rhomboid");
        assertEquals(1, second.exitCode());
      }
      assertEquals("1", server.ask("SELECT 1"));
    }
  }

  @Test
  void keepsItsSecretsToItsOwner() throws Exception {
    try (var clinic = open()) {
      clinic.address();
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      assertEquals(ownerOnly, Files.getPosixFilePermissions(folder.resolve("data/key")));
      assertEquals(ownerOnly, Files.getPosixFilePermissions(folder.resolve("data/postgres/password")));
    }
  }

  private static ClinicProcess open() throws Exception {
    return ClinicProcess.launch(folder, Map.of());
  }
}
