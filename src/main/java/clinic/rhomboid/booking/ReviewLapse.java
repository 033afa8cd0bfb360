package clinic.rhomboid.booking;

import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Releases the times of visits about which nobody has decided in time: no therapist, or not the front desk. */
@ApplicationScoped
class ReviewLapse implements Job {

  private final Appointments appointments;
  private final Cancelling cancelling;
  private final Clock clock;

  ReviewLapse(Appointments appointments, Cancelling cancelling, Clock clock) {
    this.appointments = appointments;
    this.cancelling = cancelling;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("lapse-reviews", FixedDelay.ofSeconds(30)).execute((instance, context) -> lapse());
  }

  void lapse() {
    QuarkusTransaction.requiringNew().call(() -> appointments.toLapse(clock.instant())).forEach(cancelling::lapse);
  }
}
