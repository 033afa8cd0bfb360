package clinic.rhomboid.intake;

import clinic.rhomboid.jobs.Job;
import clinic.rhomboid.vault.Vault;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Erases drafts that were never booked, with their keys, once nobody has touched them for a while. */
@ApplicationScoped
class DraftErasure implements Job {

  private static final Duration KEPT = Duration.ofDays(14);

  private final EntityManager entities;
  private final Vault vault;
  private final Clock clock;

  DraftErasure(EntityManager entities, Vault vault, Clock clock) {
    this.entities = entities;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("erase-drafts", FixedDelay.ofHours(24)).execute((instance, context) -> erase());
  }

  void erase() {
    QuarkusTransaction.requiringNew().run(() -> {
      List<UUID> keys = entities.createNativeQuery(
              "DELETE FROM draft WHERE state <> 'BOOKED' AND updated_at < :before RETURNING key_id", UUID.class)
          .setParameter("before", clock.instant().minus(KEPT))
          .getResultList();
      keys.forEach(vault::destroyKey);
    });
  }
}
