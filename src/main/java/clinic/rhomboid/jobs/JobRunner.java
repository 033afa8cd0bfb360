package clinic.rhomboid.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the jobs: starts with the application and lets what is running finish when it stops. */
@ApplicationScoped
public class JobRunner {

  private static final Duration POLL_EVERY = Duration.ofSeconds(1);
  // A job that a killed node had picked is run again by another after some 40 seconds.
  private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(10);
  private static final int HEARTBEATS_MISSED = 4;
  private static final int THREADS = 4;

  private final AgroalDataSource database;
  private final Clock clock;
  private final Instance<Job> jobs;
  private final boolean on;
  private Scheduler scheduler;

  JobRunner(
      AgroalDataSource database, Clock clock, @Any Instance<Job> jobs,
      @ConfigProperty(name = "rhomboid.jobs", defaultValue = "true") boolean on) {
    this.on = on;
    this.database = database;
    this.clock = clock;
    this.jobs = jobs;
  }

  /** For enqueuing: inside a transaction the job stands or falls with it. */
  @Produces
  @Singleton
  SchedulerClient client() {
    return SchedulerClient.Builder.create(database).build();
  }

  void start(@Observes StartupEvent started) {
    var oneTime = new ArrayList<Task<?>>();
    var recurring = new ArrayList<RecurringTask<?>>();
    for (var job : jobs) {
      if (job.task() instanceof RecurringTask<?> again) {
        recurring.add(again);
      } else {
        oneTime.add(job.task());
      }
    }
    scheduler = Scheduler.create(database, oneTime)
        .startTasks(recurring)
        .threads(THREADS)
        .pollingInterval(POLL_EVERY)
        .heartbeatInterval(HEARTBEAT_EVERY)
        .missedHeartbeatsLimit(HEARTBEATS_MISSED)
        .clock(clock::instant)
        .build();
    // A command leaves them to the clinic that is open.
    if (on) {
      scheduler.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    scheduler.stop();
  }
}
