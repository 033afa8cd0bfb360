package clinic.rhomboid.reminders;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.jobs.Job;
import clinic.rhomboid.location.Locations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Asks clients for a form that is missing, and on the visit's day whether anything has changed. */
@ApplicationScoped
class Reminding implements Job {

  private static final Logger LOG = Logger.getLogger(Reminding.class);
  private static final Duration AHEAD_OF_TODAY = Duration.ofHours(26);
  private static final String OPEN_RECORD = """
      select a.id from Appointment a join Client c on c.id = a.clientId
      where a.contactEmail is not null and c.restrictedAt is null and c.erasedAt is null and a.startsAt > :now""";

  private final Appointments appointments;
  private final Reminders reminders;
  private final Intakes intakes;
  private final Locations locations;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Reminding(Appointments appointments, Reminders reminders, Intakes intakes, Locations locations,
      Event<VisitChanged> events, Clock clock) {
    this.appointments = appointments;
    this.reminders = reminders;
    this.intakes = intakes;
    this.locations = locations;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Task<?> task() {
    return Tasks.recurring("remind-clients", FixedDelay.ofSeconds(60)).execute((instance, context) -> remind());
  }

  void remind() {
    var now = clock.instant();
    each(withoutForm(now), this::askForForm);
    each(comingToday(now), this::askOnTheDay);
  }

  private List<UUID> withoutForm(Instant now) {
    return QuarkusTransaction.requiringNew().call(() -> appointments.getEntityManager()
        .createQuery(OPEN_RECORD + " and a.state = 'AWAITING_INTAKE' order by a.startsAt", UUID.class)
        .setParameter("now", now).getResultList());
  }

  private List<UUID> comingToday(Instant now) {
    return QuarkusTransaction.requiringNew().call(() -> appointments.getEntityManager()
        .createQuery(OPEN_RECORD + " and a.state = 'CONFIRMED' and a.startsAt < :until order by a.startsAt", UUID.class)
        .setParameter("now", now).setParameter("until", now.plus(AHEAD_OF_TODAY)).getResultList());
  }

  /** One that fails keeps nobody else from being reminded. */
  private void each(List<UUID> visits, Consumer<Appointment> reminder) {
    for (var id : visits) {
      try {
        QuarkusTransaction.requiringNew().run(() -> reminder.accept(appointments.locked(id)));
      } catch (RuntimeException failure) {
        LOG.warnf("Visit %s could not be reminded: %s", id, failure.getClass().getSimpleName());
      }
    }
  }

  private void askForForm(Appointment visit) {
    if (visit.state != AppointmentState.AWAITING_INTAKE) {
      return;
    }
    FormReminder.due(visit.createdAt, visit.startsAt, clock.instant())
        .filter(due -> reminders.take(visit.id, due.name(), due.at(visit.createdAt, visit.startsAt)))
        .ifPresent(due -> events.fire(new VisitChanged(visit, VisitChanged.Kind.FORM_MISSING, null)));
  }

  private void askOnTheDay(Appointment visit) {
    var zone = locations.findById(visit.locationId).zoneId();
    var due = DayCheck.at(visit.startsAt, zone);
    if (visit.state == AppointmentState.CONFIRMED && !due.isAfter(clock.instant())
        && signedBefore(visit, DayCheck.dayBegins(visit.startsAt, zone)) && reminders.take(visit.id, "TODAY", due)) {
      events.fire(new VisitChanged(visit, VisitChanged.Kind.DAY_CHECK, null));
    }
  }

  private boolean signedBefore(Appointment visit, Instant day) {
    return intakes.current(visit.intakeId).filter(revision -> revision.signedAt.isBefore(day)).isPresent();
  }
}
