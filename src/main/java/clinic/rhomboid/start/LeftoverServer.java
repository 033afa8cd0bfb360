package clinic.rhomboid.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server of an app that was killed lives on; the next start finds it by its pid file and ends it in order. */
final class LeftoverServer {

  private LeftoverServer() {}

  /**
   * Leaves no server and no misleading pid file on this database.
   *
   * @param programs the folder that holds every release of the programs unpacked for this database
   */
  static void stop(PostgresCommand postgres, Path database, Path programs) throws IOException {
    var pidFile = database.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var process = ProcessHandle.of(pidIn(pidFile)).filter(ProcessHandle::isAlive);
    if (process.isPresent() && runsFrom(programs, process.get())) {
      postgres.run("pg_ctl", "stop", "-D", database.toString(), "-m", "fast", "-w", "-t", "60");
    } else {
      // After a restart of the machine the number may belong to any process, and PostgreSQL would not start.
      Files.delete(pidFile);
    }
  }

  private static long pidIn(Path pidFile) throws IOException {
    try {
      return Long.parseLong(Files.readString(pidFile).lines().findFirst().orElse("").strip());
    } catch (NumberFormatException cutOffWhileWriting) {
      return 0;
    }
  }

  // The programs lie in the data folder, so a process that runs from there serves this folder's database.
  private static boolean runsFrom(Path programs, ProcessHandle process) throws IOException {
    var real = programs.toRealPath();
    return process.info().command().filter(command -> Path.of(command).startsWith(real)).isPresent();
  }
}
