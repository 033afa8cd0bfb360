package clinic.rhomboid.proof;

import clinic.rhomboid.jobs.Job;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;

/** Mails a code that was asked for, if anybody here has the address. Its data is the code's id. */
@ApplicationScoped
class CodeMail implements Job {

  static final TaskDescriptor<UUID> DESCRIPTOR = TaskDescriptor.of("mail-client-code", UUID.class);

  private final CodeRows rows;
  private final ClientCodes codes;
  private final Event<Notice> mails;
  private final Clock clock;

  CodeMail(CodeRows rows, ClientCodes codes, Event<Notice> mails, Clock clock) {
    this.rows = rows;
    this.codes = codes;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.oneTime(DESCRIPTOR).execute((job, context) ->
        QuarkusTransaction.requiringNew().run(() -> mail(job.getData())));
  }

  private void mail(UUID id) {
    rows.waiting(id, clock.instant().minus(ClientCodes.VALID)).filter(codes::mailable).ifPresent(asked ->
        mails.fire(Notice.withCode(MessageKind.CLIENT_CODE, asked.email(), null, asked.id())));
  }
}
