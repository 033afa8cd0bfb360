package clinic.rhomboid.messages;

import clinic.rhomboid.booking.Stood;
import clinic.rhomboid.booking.Telling;
import clinic.rhomboid.booking.VisitChange;
import clinic.rhomboid.booking.VisitChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets mails about what the desk did wait until it can't be undone any more. Several changes meanwhile become one mail with
 * the state in the end, and none when that is what the client knows already.
 */
@ApplicationScoped
class Waiting {

  /** A little longer than an undo takes, so that no mail leaves while one is on its way. */
  static final Duration FOR = VisitChange.UNDO_FOR.plusSeconds(10);

  /** What a client may be told beside a change that waits: it says nothing about when and whether the visit is. */
  private static final Set<VisitChanged.Kind> BESIDES = EnumSet.of(
      VisitChanged.Kind.LINK_ASKED, VisitChanged.Kind.LINK_RENEWED, VisitChanged.Kind.AFTER_CARE,
      VisitChanged.Kind.FORM_MISSING, VisitChanged.Kind.DAY_CHECK, VisitChanged.Kind.QUESTION_ASKED,
      VisitChanged.Kind.LEFT_ALONE);

  private static final Set<VisitChanged.Kind> OF_THE_DESK = EnumSet.of(
      VisitChanged.Kind.MOVED, VisitChanged.Kind.CANCELLED, VisitChanged.Kind.RESTORED);

  private final Messages messages;
  private final FactsJson json;
  private final Clock clock;

  Waiting(Messages messages, FactsJson json, Clock clock) {
    this.messages = messages;
    this.json = json;
    this.clock = clock;
  }

  /** What there is to tell after this change; the mails that it makes wrong are withdrawn. */
  Optional<VisitChanged> merged(VisitChanged change) {
    if (change.kind() == VisitChanged.Kind.COMPANY_BACK) {
      return companyBack(change);
    }
    var waiting = BESIDES.contains(change.kind()) ? List.<Message>of() : messages.waiting(change.visit().id, clock.instant());
    if (waiting.isEmpty()) {
      return change.telling() == Telling.NOT ? Optional.empty() : Optional.of(change);
    }
    waiting.forEach(message -> message.state = MessageState.WITHDRAWN);
    // What waits was to be told, so that what became of it is told as well.
    var telling = change.telling() == Telling.NOT ? Telling.IN_A_WHILE : change.telling();
    var first = waiting.get(0);
    return left(change, first.kind, json.read(first.facts, Facts.class).known(), telling);
  }

  /** Nothing, if the client has not heard yet that they were to come alone. */
  private Optional<VisitChanged> companyBack(VisitChanged change) {
    var unsaid = messages.waiting(change.visit().id, clock.instant()).stream()
        .filter(message -> message.kind == MessageKind.LEFT_ALONE).toList();
    unsaid.forEach(message -> message.state = MessageState.WITHDRAWN);
    return unsaid.isEmpty() ? Optional.of(change) : Optional.empty();
  }

  private static Optional<VisitChanged> left(VisitChanged change, MessageKind first, Stood known, Telling telling) {
    var visit = change.visit();
    if (!OF_THE_DESK.contains(change.kind())) {
      return Optional.of(change);
    }
    if (visit.state.calledOff()) {
      return known == null ? Optional.empty()
          : Optional.of(new VisitChanged(visit, change.kind(), null, known, telling));
    }
    if (known == null) {
      return Optional.of(new VisitChanged(visit, booked(first), null, null, telling));
    }
    return same(known, Stood.of(visit)) ? Optional.empty()
        : Optional.of(new VisitChanged(visit, VisitChanged.Kind.MOVED, known.start(), known, telling));
  }

  private static VisitChanged.Kind booked(MessageKind first) {
    return first == MessageKind.REVIEW_ASKED ? VisitChanged.Kind.CONFIRMED : VisitChanged.Kind.valueOf(first.name());
  }

  /** Whether there is nothing to tell: a client is told no room, and hears of the form by other mails. */
  private static boolean same(Stood known, Stood now) {
    return known.start().equals(now.start()) && known.therapist().equals(now.therapist())
        && known.state() == now.state();
  }
}
