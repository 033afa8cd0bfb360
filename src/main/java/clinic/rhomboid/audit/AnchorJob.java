package clinic.rhomboid.audit;

import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Every day, and when the app was off at that hour, as soon as it is on again. */
@ApplicationScoped
class AnchorJob implements Job {

  private static final LocalTime AT = LocalTime.of(5, 0);

  private final Anchors anchors;

  AnchorJob(Anchors anchors) {
    this.anchors = anchors;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("anchor-trail", Schedules.daily(ZoneOffset.UTC, AT)).execute((instance, context) -> anchors.set());
  }
}
