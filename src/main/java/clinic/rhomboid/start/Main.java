package clinic.rhomboid.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Opens the clinic: the database first, then the app, and on the way out the other way round. */
@QuarkusMain
public class Main implements QuarkusApplication {

  private static final CountDownLatch APP_ENDED = new CountDownLatch(1);
  private static final int LONGEST_GOODBYE_SECONDS = 60;
  private static volatile boolean toldToStop;
  private static EmbeddedPostgres embedded;

  public static void main(String... args) {
    // Until Quarkus has read its log settings, only what matters is worth a line.
    Logger.getLogger("").setLevel(Level.WARNING);
    Runtime.getRuntime().addShutdownHook(new Thread(Main::stopDatabaseAfterApp, "stop-database"));
    try {
      prepare();
      Quarkus.run(Main.class, Main::ended, args);
    } catch (StartFailure failure) {
      ended(1, failure);
    } finally {
      APP_ENDED.countDown();
      stopDatabase();
    }
  }

  private static void prepare() {
    var settings = Settings.read();
    var http = HttpAddress.free(settings.host(), settings.port());
    var key = ClientsKey.of(settings);
    var keysBefore = ClientsKey.before(settings);
    var database = settings.database().orElseGet(() -> embedIn(settings));
    database.check();

    System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
    System.setProperty("quarkus.datasource.username", database.user());
    System.setProperty("quarkus.datasource.password", database.password());
    System.setProperty("quarkus.http.host", http.host());
    System.setProperty("quarkus.http.port", String.valueOf(http.port()));
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

  private static synchronized DatabaseAddress embedIn(Settings settings) {
    embedded = EmbeddedPostgres.start(settings.dataFolder().resolve("postgres"));
    return new DatabaseAddress(embedded.jdbcUrl(), embedded.user(), embedded.password());
  }

  @Override
  public int run(String... args) {
    var address = ConfigProvider.getConfig().getValue("rhomboid.public-url", String.class);
    System.out.println("Rhomboid is open at " + address);
    Quarkus.waitForExit();
    return 0;
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
