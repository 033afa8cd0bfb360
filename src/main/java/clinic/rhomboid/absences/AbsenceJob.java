package clinic.rhomboid.absences;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Puts what nobody answered on the desk's list of calls, and takes off what was settled by another way. */
@ApplicationScoped
class AbsenceJob implements Job {

  private final Absences absences;
  private final Proposals proposals;
  private final Appointments appointments;
  private final Responding responding;
  private final Editing editing;
  private final Clock clock;

  AbsenceJob(Absences absences, Proposals proposals, Appointments appointments, Responding responding, Editing editing,
      Clock clock) {
    this.absences = absences;
    this.proposals = proposals;
    this.appointments = appointments;
    this.responding = responding;
    this.editing = editing;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("answer-absences", FixedDelay.ofSeconds(30)).execute((instance, context) -> run());
  }

  void run() {
    QuarkusTransaction.requiringNew().call(() -> proposals.unanswered(clock.instant())).forEach(responding::lapse);
    QuarkusTransaction.requiringNew().call(proposals::pending)
        .forEach(id -> QuarkusTransaction.requiringNew().run(() -> settleIfOver(id)));
  }

  private void settleIfOver(UUID id) {
    var proposal = proposals.locked(id);
    var visit = appointments.findById(proposal.visitId);
    if (proposal.pending() && !proposal.about(visit, absences.findById(proposal.absenceId).therapistId)) {
      editing.settle(proposal);
    }
  }
}
