package clinic.rhomboid.time;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the application's one clock. */
@ApplicationScoped
public class ClockProducer {

  private static final Logger LOG = Logger.getLogger(ClockProducer.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private final AgroalDataSource database;
  private final Optional<Instant> startsAt;
  private final DatabaseClock clock = new DatabaseClock();
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
    var thread = new Thread(work, "clock");
    thread.setDaemon(true);
    return thread;
  });
  private Duration shift = Duration.ZERO;

  ClockProducer(
      AgroalDataSource database,
      @ConfigProperty(name = "RHOMBOID_CLOCK") Optional<Instant> startsAt,
      @ConfigProperty(name = "rhomboid.sample-clinic", defaultValue = "false") boolean sampleClinic) {
    this.database = database;
    this.startsAt = sampleClinic ? startsAt : Optional.empty();
  }

  @Produces
  @Singleton
  Clock clock() throws SQLException {
    lookAtDatabase();
    startsAt.ifPresent(instant -> shift = Duration.between(clock.instant(), instant));
    lookAtDatabase();
    looks.scheduleWithFixedDelay(this::keepStep, LOOK_EVERY.toSeconds(), LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    return clock;
  }

  @PreDestroy
  void stop() {
    looks.shutdownNow();
  }

  private void keepStep() {
    try {
      lookAtDatabase();
    } catch (SQLException unreachable) {
      LOG.debug("The database could not be asked for the time; the last known difference stays in force");
    }
  }

  private void lookAtDatabase() throws SQLException {
    try (var connection = database.getConnection(); var statement = connection.createStatement()) {
      var asked = Instant.now();
      try (var row = statement.executeQuery("SELECT clock_timestamp()")) {
        row.next();
        var there = row.getObject(1, OffsetDateTime.class).toInstant();
        // Told halfway between the question and the answer, as far as anybody here can know.
        var here = asked.plus(Duration.between(asked, Instant.now()).dividedBy(2));
        clock.setAhead(Duration.between(here, there).plus(shift));
      }
    }
  }
}
