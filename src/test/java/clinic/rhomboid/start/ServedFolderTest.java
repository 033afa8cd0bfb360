package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder a server keeps its data in, whatever an earlier run has left there. */
class ServedFolderTest {

  // One folder for all, since only the first server in a folder is slow to start.
  @TempDir static Path folder;

  @Test
  void startsOverAPidFileThatIsEmptyOrNowNamesAnotherProcess() throws Exception {
    EmbeddedPostgres.start(folder).close();
    var pidFile = folder.resolve("database/postmaster.pid");
    for (var left : new String[] {ProcessHandle.current().pid() + "\n" + folder + "\n0\n", ""}) {
      Files.writeString(pidFile, left);
      EmbeddedPostgres.start(folder).close();
    }
  }

  @Test
  void letsNobodyTakeTheFolderWhileItIsServed() throws Exception {
    try (var server = EmbeddedPostgres.start(folder)) {
      assertThrows(StartFailure.class, () -> EmbeddedPostgres.start(folder));
      OwnDatabase.connect(server.jdbcUrl(), server.user(), server.password()).close();
    }
  }

  @Test
  void neverMakesANewPasswordForDataThatIsAlreadyThere() throws Exception {
    EmbeddedPostgres.start(folder).close();
    var kept = Files.move(folder.resolve("password"), folder.resolve("password.kept"));
    var failure = assertThrows(StartFailure.class, () -> EmbeddedPostgres.start(folder));
    assertTrue(failure.getMessage().contains("is missing"), failure.getMessage());
    Files.move(kept, folder.resolve("password"));
    EmbeddedPostgres.start(folder).close();
  }
}
