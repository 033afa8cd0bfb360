package clinic.rhomboid.outcomes;

import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every few minutes whom to ask; what one client's record makes impossible keeps nobody else waiting. */
@ApplicationScoped
public class FollowUpJob implements Job {

  private static final Logger LOG = Logger.getLogger(FollowUpJob.class);
  private static final int MINUTES = 5;

  private final FollowUpAsking asking;

  FollowUpJob(FollowUpAsking asking) {
    this.asking = asking;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("ask-how-it-is", FixedDelay.ofMinutes(MINUTES)).execute((instance, context) -> askAll());
  }

  /** Asks about every visit whose day has come. */
  public void askAll() {
    for (var visit : QuarkusTransaction.requiringNew().call(asking::due)) {
      try {
        QuarkusTransaction.requiringNew().run(() -> asking.ask(visit));
      } catch (RuntimeException failed) {
        LOG.warnf("Nobody was asked about visit %s: %s", visit, failed.getClass().getName());
      }
    }
  }
}
