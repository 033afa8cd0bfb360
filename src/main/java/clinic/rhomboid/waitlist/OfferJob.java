package clinic.rhomboid.waitlist;

import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Goes through the waiting list: ends what is over, then offers what is free, the longest waiting first. */
@ApplicationScoped
class OfferJob implements Job {

  private static final Logger LOG = Logger.getLogger(OfferJob.class);

  private final Waitlist waitlist;
  private final WaitlistOffers offers;
  private final Ending ending;
  private final Offering offering;
  private final Pictures pictures;
  private final Clock clock;

  OfferJob(Waitlist waitlist, WaitlistOffers offers, Ending ending, Offering offering, Pictures pictures,
      Clock clock) {
    this.waitlist = waitlist;
    this.offers = offers;
    this.ending = ending;
    this.offering = offering;
    this.pictures = pictures;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("offer-waitlist", FixedDelay.ofSeconds(20)).execute((instance, context) -> run());
  }

  void run() {
    each(QuarkusTransaction.requiringNew().call(() -> offers.toLapse(clock.instant())), ending::lapse);
    each(ending.booked(), id -> ending.end(id, WaitlistEntry.State.BOOKED, "clinic"));
    each(ending.over(), id -> ending.end(id, WaitlistEntry.State.OVER, "clinic"));
    each(waiting(clock.instant()), offering::offer);
  }

  /** The longest waiting first; nobody where it is night. */
  private List<UUID> waiting(Instant now) {
    return QuarkusTransaction.requiringNew().call(() ->
        waitlist.list("state = 'WAITING' order by createdAt, id").stream()
            .filter(entry -> OfferHours.open(now, pictures.lastSeen(entry.locationId).zone()))
            .map(entry -> entry.id).toList());
  }

  /** One that fails keeps nobody else waiting. */
  private void each(List<UUID> ids, Consumer<UUID> work) {
    for (var id : ids) {
      try {
        work.accept(id);
      } catch (RuntimeException failure) {
        LOG.warnf("Waiting %s could not be dealt with: %s", id, failure.getClass().getSimpleName());
      }
    }
  }
}
