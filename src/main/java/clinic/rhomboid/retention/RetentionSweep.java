package clinic.rhomboid.retention;

import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.jobs.Job;
import clinic.rhomboid.location.Locations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases records whose time is over, each in a transaction of its own, so that one that resists keeps no other. */
@ApplicationScoped
class RetentionSweep implements Job {

  static final int AT_ONCE = 500;

  private static final Logger LOG = Logger.getLogger(RetentionSweep.class);
  private static final String CLINIC = "clinic";

  private final Retention retention;
  private final Erasure erasure;
  private final Clients clients;
  private final Refusals refusals;
  private final Locations locations;

  RetentionSweep(Retention retention, Erasure erasure, Clients clients, Refusals refusals, Locations locations) {
    this.retention = retention;
    this.erasure = erasure;
    this.clients = clients;
    this.refusals = refusals;
    this.locations = locations;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("retention", FixedDelay.ofHours(24)).execute((instance, context) -> nightly());
  }

  /** What was promised goes by itself; the rest only if the owner has said so. */
  void nightly() {
    refusals.forgetOld();
    eraseAll(QuarkusTransaction.requiringNew().call(this::restrictedAndOver), CLINIC);
    if (QuarkusTransaction.requiringNew().call(this::switchedOn)) {
      eraseAll(QuarkusTransaction.requiringNew().call(this::due), CLINIC);
    }
  }

  /** Erases the oldest records whose time is over, as many as one press waits for, and says how many went. */
  int eraseSome(String actor) {
    return eraseAll(QuarkusTransaction.requiringNew().call(this::due).stream().limit(AT_ONCE).toList(), actor);
  }

  private int eraseAll(List<UUID> ids, String actor) {
    return (int) ids.stream().filter(id -> erased(id, actor)).count();
  }

  private boolean erased(UUID id, String actor) {
    try {
      return erasure.erase(id, actor, Grounds.TIME_IS_OVER) instanceof ErasureOutcome.Done;
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "Client %s could not be erased and is tried again the next time", id);
      return false;
    }
  }

  private List<UUID> due() {
    return retention.due().stream().map(due -> due.contact().client()).toList();
  }

  private List<UUID> restrictedAndOver() {
    return locations.first().map(place -> clients.find(
            "restrictedAt is not null and erasedAt is null and eraseAfter < ?1", retention.today(place)).stream()
        .map(client -> client.id).toList()).orElse(List.of());
  }

  private boolean switchedOn() {
    return locations.first().map(place -> place.retentionNightly).orElse(false);
  }
}
