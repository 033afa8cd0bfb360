package clinic.rhomboid.start;

import clinic.rhomboid.jobs.Command;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Opens the clinic: the database first, then the app, and on the way out the other way round. Named with a
 * {@link Command}, it does that one thing instead of opening.
 */
@QuarkusMain
public class Main implements QuarkusApplication {

  private static final CountDownLatch APP_ENDED = new CountDownLatch(1);
  private static final int LONGEST_GOODBYE_SECONDS = 60;
  private static volatile boolean toldToStop;
  private static EmbeddedPostgres embedded;

  @Inject @Any Instance<Command> commands;

  public static void main(String... args) {
    // Until Quarkus has read its log settings, only what matters is worth a line.
    Logger.getLogger("").setLevel(Level.WARNING);
    Runtime.getRuntime().addShutdownHook(new Thread(Main::stopDatabaseAfterApp, "stop-database"));
    try {
      prepare(args.length > 0);
      Quarkus.run(Main.class, Main::ended, args);
    } catch (StartFailure failure) {
      ended(1, failure);
    } finally {
      APP_ENDED.countDown();
      stopDatabase();
    }
  }

  private static void prepare(boolean command) {
    var settings = Settings.read();
    // A command leaves the port to the clinic, which may be open meanwhile.
    var http = command
        ? new HttpAddress(settings.host(), settings.port()) : HttpAddress.free(settings.host(), settings.port());
    var key = ClientsKey.of(settings);
    var keysBefore = ClientsKey.before(settings);
    var database = settings.database().orElseGet(() -> command ? joinOrEmbedIn(settings) : embedIn(settings));
    database.check();

    System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", database.user());
    System.setProperty("quarkus.datasource.password", database.password());
    System.setProperty("quarkus.http.host", http.host());
    System.setProperty("quarkus.http.port", String.valueOf(http.port()));
    System.setProperty("quarkus.http.host-enabled", String.valueOf(!command));
    System.setProperty("rhomboid.jobs", String.valueOf(!command));
    if (command) {
      // What it has to tell stands alone.
      System.setProperty("quarkus.log.level", "WARN");
    }
    System.setProperty("rhomboid.sample-clinic", String.valueOf(settings.sampleClinic()));
    System.setProperty("rhomboid.key", key);
    settings.ownerEmail().ifPresent(email -> System.setProperty("rhomboid.owner-email", email));
    System.setProperty("rhomboid.key-before", String.join(",", keysBefore));
    System.setProperty("rhomboid.public-url", settings.publicUrl().orElse("http://localhost:" + http.port()));
    System.setProperty("rhomboid.rate-limits", settings.rateLimits() ? "on" : "off");
    settings.trustedProxies().ifPresent(networks -> System.setProperty("rhomboid.trusted-proxies", networks));
    if (settings.tls()) {
      // Browsers take a cookie of this prefix only over TLS and from this very host.
      System.setProperty("quarkus.rest-csrf.cookie-name", "__Host-rhomboid-csrf");
      System.setProperty("quarkus.rest-csrf.cookie-force-secure", "true");
    }
    System.setProperty("rhomboid.data-dir", settings.dataFolder().toString());
  }

  private static DatabaseAddress joinOrEmbedIn(Settings settings) {
    return RunningServer.in(settings.dataFolder().resolve("postgres")).orElseGet(() -> embedIn(settings));
  }

  private static synchronized DatabaseAddress embedIn(Settings settings) {
    embedded = EmbeddedPostgres.start(settings.dataFolder().resolve("postgres"));
    return new DatabaseAddress(embedded.jdbcUrl(), embedded.user(), embedded.password());
  }

  @Override
  public int run(String... args) {
    if (args.length > 0) {
      return command(args[0]).run(List.of(args).subList(1, args.length));
    }
    var address = ConfigProvider.getConfig().getValue("rhomboid.public-url", String.class);
    System.out.println("Rhomboid is open at " + address);
    Quarkus.waitForExit();
    return 0;
  }

  private Command command(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow(() ->
        new StartFailure("There is no command \"" + name + "\". There are: "
            + commands.stream().map(Command::name).sorted().collect(Collectors.joining(", ")) + "."));
  }

  private static void ended(int exitCode, Throwable problem) {
    // A start that was called off fails too, and that is no problem to tell.
    if (problem != null && !toldToStop) {
      new Problem(problem).print();
    }
    APP_ENDED.countDown();
    // Ends the process, save in development mode, where the next main follows this one.
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, problem);
  }

  // The last thing the process does, also when it is told to stop in the middle of its start.
  private static void stopDatabaseAfterApp() {
    toldToStop = true;
    try {
      APP_ENDED.await(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    stopDatabase();
  }

  private static synchronized void stopDatabase() {
    if (embedded != null) {
      embedded.close();
      embedded = null;
    }
  }
}
