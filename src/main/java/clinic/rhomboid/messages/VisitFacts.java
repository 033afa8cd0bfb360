package clinic.rhomboid.messages;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.staff.Therapists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** What there is to tell a client about a change of their visit. */
@ApplicationScoped
class VisitFacts {

  private final Clients clients;
  private final Therapists therapists;
  private final Clock clock;

  VisitFacts(Clients clients, Therapists therapists, Clock clock) {
    this.clients = clients;
    this.therapists = therapists;
    this.clock = clock;
  }

  MessageKind kind(VisitChanged change) {
    var unconfirmed = change.visit().unconfirmed();
    return switch (change.kind()) {
      // A request that gets its first time is confirmed only if no therapist has to decide again.
      case CONFIRMED, RESTORED -> unconfirmed ? MessageKind.REVIEW_ASKED : MessageKind.CONFIRMED;
      case MOVED -> unconfirmed ? MessageKind.MOVED_UNCONFIRMED : MessageKind.MOVED;
      default -> MessageKind.valueOf(change.kind().name());
    };
  }

  Facts of(VisitChanged change) {
    var visit = change.visit();
    return new Facts(
        Greeting.of(clients.findById(visit.clientId).firstName()),
        visit.startsAt,
        visit.endsAt,
        visit.minutes,
        visit.hasTime() ? therapists.findById(visit.therapistId).firstName() : null,
        visit.state.stillToCome() ? visit.priceAmount : null,
        visit.priceCurrency,
        change.previousStart(),
        freeUntil(visit),
        visit.answerBy(),
        visit.calendarSequence,
        change.stood());
  }

  private Instant freeUntil(Appointment visit) {
    return visit.hasTime() && visit.state.stillToCome() && clock.instant().isBefore(visit.terms.freeUntil(visit.startsAt))
        ? visit.terms.freeUntil(visit.startsAt) : null;
  }
}
