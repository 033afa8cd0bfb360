package clinic.rhomboid.limits;

import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Erases every day the counts in which nothing is missing any more, which say no more than none would. */
@ApplicationScoped
class LapsedErasure implements Job {

  /** Longer than any count lasts: what ends later was written by a clock that had been set ahead. */
  private static final Duration LONGEST = Duration.ofDays(2);

  private final EntityManager entities;
  private final Clock clock;

  LapsedErasure(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("erase-lapsed-limits", FixedDelay.of(Duration.ofDays(1)))
        .execute((instance, context) -> erase());
  }

  @Transactional
  void erase() {
    entities.createNativeQuery("DELETE FROM rate_limit WHERE expires_at <= :now OR expires_at > :never")
        .setParameter("now", clock.instant())
        .setParameter("never", clock.instant().plus(LONGEST))
        .executeUpdate();
  }
}
