package clinic.rhomboid.messages;

import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Sends one mail, trying again with growing pauses; its data is the message's id. */
@ApplicationScoped
class SendingJob implements Job {

  static final TaskDescriptor<UUID> DESCRIPTOR = TaskDescriptor.of("send-message", UUID.class);

  private final Sending sending;
  private final Clock clock;

  SendingJob(Sending sending, Clock clock) {
    this.sending = sending;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.custom(DESCRIPTOR).execute((job, context) ->
        sending.tryOnce(job.getData()).map(this::again).orElseGet(CompletionHandler.OnCompleteRemove::new));
  }

  private CompletionHandler<UUID> again(Duration pause) {
    return (complete, execution) -> execution.reschedule(complete, clock.instant().plus(pause));
  }
}
