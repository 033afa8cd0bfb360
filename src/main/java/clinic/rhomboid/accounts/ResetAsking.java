package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.jobs.Job;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.LimitExceededException;
import clinic.rhomboid.limits.Limits;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Somebody has forgotten the password of an address. Whether there is such an account is asked by a job, after the answer:
 * so that known and unknown addresses cost the same work and get the same words.
 */
@ApplicationScoped
class ResetAsking implements Job {

  private static final TaskDescriptor<String> DESCRIPTOR = TaskDescriptor.of("send-reset-link", String.class);
  private static final String UNKNOWN = "unknown";
  private static final String ACTION = "send a reset link";

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Limits limits;
  private final Trail trail;
  private final SchedulerClient jobs;
  private final Clock clock;

  ResetAsking(
      Accounts accounts, OneTimeLinks links, Limits limits, Trail trail, SchedulerClient jobs, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.limits = limits;
    this.trail = trail;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Transactional
  void ask(String email) {
    var id = UUID.randomUUID().toString();
    trail.record(UNKNOWN, "ask for a reset link", "reset " + id, null, null);
    jobs.schedule(DESCRIPTOR.instance(id).data(email).build(), clock.instant());
  }

  @Override
  public Task<?> task() {
    return Tasks.oneTime(DESCRIPTOR).execute((job, context) -> send(job.getData(), "reset " + job.getId()));
  }

  private void send(String email, String reset) {
    if (allowed(email, reset)) {
      QuarkusTransaction.requiringNew().run(() -> accounts.lockedByEmail(email)
          .filter(account -> account.active && account.passwordHash != null)
          .ifPresentOrElse(account -> {
            links.send(account, LinkPurpose.PASSWORD_RESET);
            trail.record(UNKNOWN, ACTION, "account " + account.id, null, reset);
          }, () -> trail.denied(UNKNOWN, ACTION, reset)));
    }
  }

  /** Whoever floods a mailbox is not told that they do: the page answers as always, and nothing is sent. */
  private boolean allowed(String email, String reset) {
    try {
      limits.spend(Limit.MAIL_BY_RECIPIENT, email);
      return true;
    } catch (LimitExceededException reached) {
      trail.denied(UNKNOWN, ACTION, reset);
      return false;
    }
  }
}
