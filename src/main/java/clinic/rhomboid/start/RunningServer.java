package clinic.rhomboid.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded server of a clinic that is open, found by its folder, so that a command can join it. */
final class RunningServer {

  private static final int PORT_LINE = 3;

  private RunningServer() {}

  /**
   * How to reach it; empty when no app has the folder.
   *
   * @throws StartFailure when an app has it whose server can't be reached yet
   */
  static Optional<DatabaseAddress> in(Path folder) {
    try {
      if (!Files.exists(folder) || free(folder)) {
        return Optional.empty();
      }
      return Optional.of(new DatabaseAddress(EmbeddedPostgres.urlOf(port(folder)), EmbeddedPostgres.OWNER,
          Files.readString(folder.resolve("password")).strip()));
    } catch (IOException failure) {
      throw new StartFailure("The clinic that is open in " + folder + " can't be joined. Run this as the same user, once"
          + " it is open", failure);
    }
  }

  private static boolean free(Path folder) throws IOException {
    try (var lock = FolderLock.take(folder)) {
      return true;
    } catch (StartFailure taken) {
      return false;
    }
  }

  private static int port(Path folder) throws IOException {
    var lines = Files.readAllLines(folder.resolve("database").resolve("postmaster.pid"));
    try {
      return Integer.parseInt(lines.get(PORT_LINE).strip());
    } catch (NumberFormatException | IndexOutOfBoundsException stillStarting) {
      throw new IOException("its server is starting or stopping", stillStarting);
    }
  }
}
