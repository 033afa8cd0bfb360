package clinic.rhomboid.booking;

import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Has the links to somebody's coming visits mailed once more. */
@ApplicationScoped
public class LinkReminder {

  private final Appointments appointments;
  private final Event<VisitChanged> events;
  private final Limits limits;
  private final Clock clock;

  LinkReminder(Appointments appointments, Event<VisitChanged> events, Limits limits, Clock clock) {
    this.appointments = appointments;
    this.events = events;
    this.limits = limits;
    this.clock = clock;
  }

  /** To the address each visit was booked with, and to no other. */
  @Transactional
  public void send(String email) {
    // In silence: a refusal would keep somebody from their links whose address others have typed too often.
    if (limits.refusal(Limit.MAIL_BY_RECIPIENT, email).isPresent()) {
      return;
    }
    appointments.toCome(email, clock.instant())
        .forEach(visit -> events.fire(new VisitChanged(visit, VisitChanged.Kind.LINK_ASKED, null)));
  }
}
