package clinic.rhomboid.start;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs and waits for it. What it said last is kept in a file. */
record PostgresCommand(Path home, Path output) {

  /** Whether the program succeeded. */
  boolean run(String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    // Into a file and not a pipe: the server inherits it and would hold a pipe open.
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    try {
      return builder.start().waitFor() == 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  /** The reason it gave for failing, in one line. */
  String complaint(Path log) throws IOException {
    var complaint = "";
    for (var file : List.of(output, log)) {
      if (Files.exists(file)) {
        for (var line : Files.readAllLines(file)) {
          if (line.contains("FATAL: ") || line.contains("error: ")) {
            complaint = line.replaceFirst("^.*(FATAL|error): +", "");
          }
        }
      }
    }
    return complaint.isEmpty() ? "see " + log : complaint;
  }
}
