package clinic.rhomboid.messages;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Telling;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.intake.DraftLinkAsked;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Writes the mails: a row and its job, in the transaction of what they tell. Both stand with it, or neither. */
@ApplicationScoped
class Outbox {

  private final Messages messages;
  private final Waiting waiting;
  private final VisitFacts visitFacts;
  private final FactsJson json;
  private final SchedulerClient jobs;
  private final Clock clock;

  Outbox(Messages messages, Waiting waiting, VisitFacts visitFacts, FactsJson json, SchedulerClient jobs, Clock clock) {
    this.messages = messages;
    this.waiting = waiting;
    this.visitFacts = visitFacts;
    this.json = json;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Transactional(MANDATORY)
  void tell(@Observes VisitChanged change) {
    var visit = change.visit();
    if (visit.contactEmail == null) {
      return;
    }
    waiting.merged(change).ifPresent(this::write);
  }

  private void write(VisitChanged change) {
    var visit = change.visit();
    var kind = visitFacts.kind(change);
    var message = draw(kind, visit.contactEmail, visitFacts.of(change));
    message.visitId = visit.id;
    message.calendar = calendarStep(kind, visit);
    message.notBefore = change.telling() == Telling.IN_A_WHILE ? message.createdAt.plus(Waiting.FOR) : null;
    post(message);
  }

  @Transactional(MANDATORY)
  void tell(@Observes DraftLinkAsked asked) {
    var message = draw(MessageKind.DRAFT_LINK, asked.email(), Facts.NONE);
    message.draftId = asked.draftId();
    post(message);
  }

  @Transactional(MANDATORY)
  void tell(@Observes Notice notice) {
    var rows = notice.rows().entrySet().stream().map(row -> new Letter.Row(row.getKey(), row.getValue())).toList();
    var name = notice.name() == null ? null : Greeting.of(notice.name());
    var message = draw(notice.kind(), notice.recipient(), new NoticeFacts(name, rows));
    message.linkId = notice.linkId();
    message.codeId = notice.codeId();
    post(message);
  }

  /** Starts over with one that was kept or given up. */
  @Transactional(MANDATORY)
  void sendAgain(Message message) {
    message.state = MessageState.QUEUED;
    message.tries = 0;
    message.error = null;
    enqueue(message.id, clock.instant());
  }

  private Message draw(MessageKind kind, String recipient, Object facts) {
    var message = new Message();
    message.id = UUID.randomUUID();
    message.kind = kind;
    message.recipient = recipient;
    message.facts = json.write(facts);
    message.state = MessageState.QUEUED;
    message.createdAt = clock.instant();
    return message;
  }

  private Message.CalendarStep calendarStep(MessageKind kind, Appointment visit) {
    if (kind == MessageKind.CONFIRMED || kind == MessageKind.MOVED) {
      return Message.CalendarStep.REQUEST;
    }
    if (kind == MessageKind.AFTER_CARE) {
      return null;
    }
    var stands = visit.state.stillToCome() && !visit.unconfirmed();
    return !stands && messages.calendarHolds(visit.id) ? Message.CalendarStep.CANCEL : null;
  }

  private void post(Message message) {
    messages.persist(message);
    enqueue(message.id, message.notBefore == null ? message.createdAt : message.notBefore);
  }

  private void enqueue(UUID messageId, Instant at) {
    jobs.schedule(SendingJob.DESCRIPTOR.instance(UUID.randomUUID().toString()).data(messageId).build(), at);
  }
}
