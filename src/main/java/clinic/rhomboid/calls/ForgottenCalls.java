package clinic.rhomboid.calls;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/** Erases who asked to be called: after 14 days, and with the record of the client who has that number. */
@ApplicationScoped
class ForgottenCalls implements Job {

  private static final Duration KEPT = Duration.ofDays(14);

  private final CallRequests calls;
  private final Clock clock;

  ForgottenCalls(CallRequests calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("erase-calls", FixedDelay.ofHours(1)).execute((instance, context) -> erase());
  }

  void erase() {
    var before = clock.instant().minus(KEPT);
    QuarkusTransaction.requiringNew().run(() -> erase(call -> call.askedAt().isBefore(before)));
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    erase(call -> closed.contacts().contains(call.phone()));
  }

  private void erase(Predicate<CallRequests.Call> these) {
    calls.all().stream().filter(these).forEach(call -> calls.erase(call.id()));
  }
}
