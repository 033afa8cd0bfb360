package clinic.rhomboid.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The packaged app, run as a clinic runs it: a process of its own with an environment and a working folder. */
final class ClinicProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;
  private static final String OPEN = "Rhomboid is open at ";

  private final Process process;

  private ClinicProcess(Process process) {
    this.process = process;
  }

  static ClinicProcess launch(Path workingFolder, Map<String, String> environment, String... arguments)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // None of them lives long: what the second compiler would win, it costs twice over at the start.
    var command = new ArrayList<>(List.of(
        java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", System.getProperty("rhomboid.jar")));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command)
        .directory(workingFolder.toFile())
        .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(RHOMBOID|QUARKUS|JAVA_TOOL)_.*"));
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().put("QUARKUS_LOG_FILE_ENABLED", "true");
    builder.environment().put("QUARKUS_LOG_FILE_ROTATION_ROTATE_ON_BOOT", "false");
    builder.environment().put("QUARKUS_LOG_FILE_PATH", Path.of(System.getProperty("rhomboid.logs"), "packaged.log").toString());
    builder.environment().putAll(environment);
    return new ClinicProcess(builder.start());
  }

  /** Waits for the line that says where the app is open, and answers the address. */
  String address() throws Exception {
    var line = CompletableFuture.supplyAsync(
        () -> process.inputReader().lines().filter(said -> said.startsWith(OPEN)).findFirst());
    return line.get(PATIENCE_SECONDS, TimeUnit.SECONDS).orElseThrow().substring(OPEN.length());
  }

  /** What it says until it is open; the last line is the address. */
  List<String> linesUntilOpen() throws Exception {
    var said = CompletableFuture.supplyAsync(() -> {
      var lines = new ArrayList<String>();
      var open = process.inputReader().lines().peek(lines::add).filter(line -> line.startsWith(OPEN)).findFirst();
      lines.add(open.orElseThrow().substring(OPEN.length()));
      return lines;
    });
    return said.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** The status of the readiness page once the app is open. */
  int readiness() throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /** Waits, while the app runs, for this to become false. */
  void awaitWhile(BooleanSupplier condition) throws InterruptedException {
    var patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
    while (condition.getAsBoolean()) {
      if (!process.isAlive() || Instant.now().isAfter(patience)) {
        throw new AssertionError("What was waited for did not happen");
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** What it said, to the end. */
  List<String> output() throws Exception {
    var lines = CompletableFuture.supplyAsync(() -> process.inputReader().lines().toList());
    return lines.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits for its end and answers the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The app did not end");
    }
    return process.exitValue();
  }

  int terminate() throws InterruptedException {
    // By its handle, since ending the process itself would close its output unread.
    process.toHandle().destroy();
    return exitCode();
  }

  int kill() throws InterruptedException {
    process.destroyForcibly();
    return exitCode();
  }

  @Override
  public void close() throws InterruptedException {
    if (process.isAlive()) {
      terminate();
    }
  }
}
