package clinic.rhomboid.requests;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Answers what a client asked whose record is closed now: who asked for that is told by a last mail. */
@ApplicationScoped
class ClosedRequests {

  private static final String CLOSING = "the closing of the record";

  private final ClientRequests requests;
  private final Event<Notice> mails;
  private final Clock clock;

  ClosedRequests(ClientRequests requests, Event<Notice> mails, Clock clock) {
    this.requests = requests;
    this.mails = mails;
    this.clock = clock;
  }

  // After the mails to this person are taken back, or this one would be among them.
  @Transactional(MANDATORY)
  void answer(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ClientClosed closed) {
    var open = requests.of(closed.clientId()).stream().filter(request -> request.doneAt == null).toList();
    open.forEach(request -> {
      request.doneAt = clock.instant();
      request.doneBy = CLOSING;
    });
    if (open.stream().anyMatch(request -> request.kind == ClientRequest.Kind.DELETION)) {
      var kind = closed.erased() ? MessageKind.RECORD_ERASED : MessageKind.RECORD_LOCKED;
      closed.contacts().stream().filter(contact -> contact.contains("@"))
          .forEach(email -> mails.fire(Notice.withRows(kind, email, null, Map.of())));
    }
  }
}
