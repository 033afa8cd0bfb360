package clinic.rhomboid.booking;

import clinic.rhomboid.intake.Questionnaires;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.jobs.Job;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Screens every visit to come again once other rules or other questions are in force: at the start with new rules, and
 * soon after an approval. Each visit in a transaction of its own, so that one that resists keeps no other.
 */
@ApplicationScoped
class FutureScreening implements Job {

  private static final Logger LOG = Logger.getLogger(FutureScreening.class);
  private static final String CLINIC = "clinic";
  private static final UUID FIRST = new UUID(0, 0);

  private final RescreenedVisits visits;
  private final Appointments appointments;
  private final VisitJudging judging;
  private final Rejudging rejudging;
  private final Pictures pictures;
  private final Questionnaires questionnaires;
  private final RulesOfRecord rules;
  private final Clock clock;

  FutureScreening(
      RescreenedVisits visits, Appointments appointments, VisitJudging judging, Rejudging rejudging, Pictures pictures,
      Questionnaires questionnaires, RulesOfRecord rules, Clock clock) {
    this.visits = visits;
    this.appointments = appointments;
    this.judging = judging;
    this.rejudging = rejudging;
    this.pictures = pictures;
    this.questionnaires = questionnaires;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("screen-again", FixedDelay.ofSeconds(30)).execute((instance, context) -> screenAgain());
  }

  /** A node that still works by former rules leaves it to those that work by the new ones. */
  void screenAgain() {
    if (!rules.inForce()) {
      return;
    }
    var batch = visits.stale(FIRST);
    while (!batch.isEmpty()) {
      batch.forEach(this::screen);
      batch = visits.stale(batch.get(batch.size() - 1));
    }
  }

  private void screen(UUID id) {
    try {
      QuarkusTransaction.requiringNew().run(() -> {
        var visit = appointments.locked(id);
        // Somebody may have judged it meanwhile: another node, or a move.
        if (visits.stillStale(id)) {
          var before = visit.state;
          var day = pictures.lastSeen(visit.locationId).day(visit.hasTime() ? visit.startsAt : clock.instant());
          rejudging.apply(visit, judging.verdict(visit, day), day, CLINIC);
          visits.note(questionnaires.inForce().number(), id, before, visit.state);
        }
      });
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "Visit %s could not be screened again and is tried again soon", id);
    }
  }
}
