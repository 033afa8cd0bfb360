package clinic.rhomboid.review;

import static java.util.stream.Collectors.toMap;

import clinic.rhomboid.accounts.Accounts;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Questions to clients about a visit: one at a time, answered by whoever holds the link and has proven who they are. */
@ApplicationScoped
public class Questions implements PanacheRepositoryBase<ReviewQuestion, UUID> {

  /** The longest answer of a client. */
  public static final int LONGEST_ANSWER = 10_000;

  private static final String QUESTION = "review question";
  private static final String ANSWER = "review answer";

  private final Appointments appointments;
  private final Clients clients;
  private final Accounts accounts;
  private final Vault vault;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Event<Notice> notices;
  private final Clock clock;

  Questions(
      Appointments appointments, Clients clients, Accounts accounts, Vault vault, Trail trail, Event<VisitChanged> events,
      Event<Notice> notices, Clock clock) {
    this.appointments = appointments;
    this.clients = clients;
    this.accounts = accounts;
    this.vault = vault;
    this.trail = trail;
    this.events = events;
    this.notices = notices;
    this.clock = clock;
  }

  /** Asks; the visit is locked, and nothing else is asked about it. */
  void ask(Reviewer reviewer, Appointment visit, Client client, String words) {
    var question = new ReviewQuestion();
    question.id = UUID.randomUUID();
    question.visitId = visit.id;
    question.therapistId = reviewer.id();
    question.question = vault.seal(client.keyId, words, QUESTION);
    question.askedAt = clock.instant();
    persistAndFlush(question);
    trail.record(reviewer.actor(), "ask", "visit " + visit.id, visit.clientId, null);
    events.fire(new VisitChanged(visit, VisitChanged.Kind.QUESTION_ASKED, null));
  }

  /** Takes the client's answer and tells whoever asked; false when no question waits for one any more. */
  @Transactional
  public boolean answer(UUID visitId, String words) {
    var visit = appointments.locked(visitId);
    var open = waiting(visit);
    open.ifPresent(question -> {
      question.answer = vault.seal(clients.findById(visit.clientId).keyId, words, ANSWER);
      question.answeredAt = clock.instant();
      flush();
      trail.record("client", "answer", "visit " + visit.id, visit.clientId, null);
      accounts.find("therapistId = ?1 and active", question.therapistId).firstResultOptional().ifPresent(asker ->
          notices.fire(Notice.withRows(MessageKind.QUESTION_ANSWERED, asker.email, asker.name, Map.of())));
    });
    return open.isPresent();
  }

  /** Whether the client of this visit is asked something now. */
  public boolean waits(Appointment visit) {
    return waiting(visit).isPresent();
  }

  /** Everything that was asked about a visit, the last first. */
  public List<QuestionAsked> about(UUID visitId) {
    return list("visitId = ?1 order by askedAt desc", visitId).stream().map(this::opened).toList();
  }

  /** The last question about each of these visits, in one statement; the clients' keys are at hand. */
  Map<UUID, QuestionAsked> last(Collection<UUID> visits) {
    if (visits.isEmpty()) {
      return Map.of();
    }
    return list("from ReviewQuestion q where q.visitId in ?1"
            + " and q.askedAt = (select max(n.askedAt) from ReviewQuestion n where n.visitId = q.visitId)", visits)
        .stream().collect(toMap(question -> question.visitId, this::opened, (one, same) -> one));
  }

  private Optional<ReviewQuestion> waiting(Appointment visit) {
    return visit.state.stillToCome()
        ? find("visitId = ?1 and answeredAt is null", visit.id).firstResultOptional() : Optional.empty();
  }

  private QuestionAsked opened(ReviewQuestion question) {
    return new QuestionAsked(question.therapistId, question.askedAt, vault.open(question.question, QUESTION),
        question.answeredAt, question.answer == null ? null : vault.open(question.answer, ANSWER));
  }
}
