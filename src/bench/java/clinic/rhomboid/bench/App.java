package clinic.rhomboid.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packaged app with a new embedded database, as a process of its own. */
record App(Process process, URI address) implements AutoCloseable {

  private static final String OPEN = "Rhomboid is open at ";

  static App start(String jar) throws IOException {
    var data = Files.createTempDirectory(Path.of(jar).toAbsolutePath().getParent().getParent(), "data");
    var builder = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(RHOMBOID|QUARKUS)_.*"));
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().put("RHOMBOID_DATA_DIR", data.toString());
    // All the load comes from one address.
    builder.environment().put("RHOMBOID_RATE_LIMITS", "off");
    var process = builder.start();
    var output = process.inputReader();
    var app = new App(process, address(output));
    // Nobody may wait for room in the pipe.
    var rest = new Thread(() -> output.lines().forEach(System.err::println));
    rest.setDaemon(true);
    rest.start();
    return app;
  }

  private static URI address(BufferedReader output) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(OPEN)) {
        return URI.create(line.substring(OPEN.length()));
      }
      System.err.println(line);
    }
    throw new IOException("The app did not start");
  }

  @Override
  public void close() throws InterruptedException {
    process.toHandle().destroy();
    process.waitFor();
  }
}
