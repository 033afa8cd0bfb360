package clinic.rhomboid.requests;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers a request. The words are the client's to read behind their code; the mail only says that there are some. */
@ApplicationScoped
class Answering {

  private final ClientRequests requests;
  private final Clients clients;
  private final Event<Notice> mails;
  private final Trail trail;
  private final Clock clock;

  Answering(ClientRequests requests, Clients clients, Event<Notice> mails, Trail trail, Clock clock) {
    this.requests = requests;
    this.clients = clients;
    this.mails = mails;
    this.trail = trail;
    this.clock = clock;
  }

  /** What is wrong with an answer; nothing when it can be sent. */
  static List<FieldError> faults(UUID id, String answer) {
    if (answer.isBlank()) {
      return List.of(new FieldError(field(id), "Write what you did, or why nothing can be done"));
    }
    return answer.length() > ClientRequests.LONGEST
        ? List.of(new FieldError(field(id), "Shorten this to " + ClientRequests.LONGEST + " characters or fewer"))
        : List.of();
  }

  private static String field(UUID id) {
    return "answer-" + id;
  }

  /** Marks it done; one that somebody else has answered meanwhile stays as it is. */
  @Transactional
  void answer(UUID id, String actor, String answer) {
    var request = requests.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (request.doneAt != null) {
      return;
    }
    var client = clients.findById(request.clientId);
    requests.seal(request, client, answer.strip());
    request.doneAt = clock.instant();
    request.doneBy = actor;
    trail.record(actor, "answer request", "request " + id, client.id, null);
    clients.contacts(client.id).stream().filter(contact -> contact.takesCodes()).forEach(contact ->
        mails.fire(Notice.withRows(MessageKind.REQUEST_DONE, contact.value(), null, Map.of())));
  }
}
