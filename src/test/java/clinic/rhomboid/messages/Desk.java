package clinic.rhomboid.messages;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.clients.Clients;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What the tests do to the sample clinic's visits and messages, each in a transaction of its own. */
@ApplicationScoped
class Desk {

  private final Appointments visits;
  private final Clients clients;
  private final Messages messages;
  private final FactsJson json;
  private final VisitFacts facts;
  private final EntityManager entities;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Desk(
      Appointments visits, Clients clients, Messages messages, FactsJson json, VisitFacts facts, EntityManager entities,
      Event<VisitChanged> events, Clock clock) {
    this.visits = visits;
    this.clients = clients;
    this.messages = messages;
    this.json = json;
    this.facts = facts;
    this.entities = entities;
    this.events = events;
    this.clock = clock;
  }

  /** A visit to come in this state, that no other test has written about, at an address of its own. */
  Appointment visit(AppointmentState state) {
    return QuarkusTransaction.requiringNew().call(() -> {
      Appointment visit = visits.find("""
          from Appointment a where a.state = ?1 and a.startsAt > ?2 and a.contactEmail is not null
            and not exists (select 1 from Message m where m.visitId = a.id) order by a.startsAt desc""",
          state, clock.instant()).firstResult();
      visit.contactEmail = UUID.randomUUID() + "@example.test";
      return visit;
    });
  }

  void change(Appointment visit, VisitChanged.Kind kind, Instant previousStart) {
    QuarkusTransaction.requiringNew().run(() -> fire(visit.id, kind, previousStart));
  }

  /** Tells of a change that does not happen after all; answers the jobs that it enqueued meanwhile. */
  Set<String> changeAndRollBack(Appointment visit, VisitChanged.Kind kind) {
    QuarkusTransaction.begin();
    var before = jobsNow();
    fire(visit.id, kind, null);
    entities.flush();
    var added = jobsNow();
    added.removeAll(before);
    QuarkusTransaction.rollback();
    return added;
  }

  void edit(Appointment visit, Consumer<Appointment> edit) {
    QuarkusTransaction.requiringNew().run(() -> edit.accept(visits.findById(visit.id)));
  }

  void rename(Appointment visit, String name) {
    QuarkusTransaction.requiringNew().run(() -> clients.findById(visit.clientId).name = name);
  }

  /** A message that only the test sends: it has no job. */
  UUID queued(Appointment visit, MessageKind kind, Instant createdAt) {
    return QuarkusTransaction.requiringNew().call(() -> {
      var message = new Message();
      message.id = UUID.randomUUID();
      message.kind = kind;
      message.recipient = visit.contactEmail;
      message.visitId = visit.id;
      message.facts = json.write(facts.of(new VisitChanged(visits.findById(visit.id), VisitChanged.Kind.MOVED, null)));
      message.state = MessageState.QUEUED;
      message.createdAt = createdAt;
      messages.persist(message);
      return message.id;
    });
  }

  Message message(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> messages.findById(id));
  }

  void edit(UUID message, Consumer<Message> edit) {
    QuarkusTransaction.requiringNew().run(() -> edit.accept(messages.findById(message)));
  }

  long messagesAbout(Appointment visit) {
    return QuarkusTransaction.requiringNew().call(() -> messages.count("visitId", visit.id));
  }

  Set<String> jobs() {
    return QuarkusTransaction.requiringNew().call(this::jobsNow);
  }

  /** A draft with nothing in it. */
  UUID draft() {
    return QuarkusTransaction.requiringNew().call(() -> {
      var id = UUID.randomUUID();
      entities.createNativeQuery("INSERT INTO data_key (id, wrapped, wrapped_by) VALUES (:id, '', '00000000')")
          .setParameter("id", id).executeUpdate();
      entities.createNativeQuery("""
          INSERT INTO draft (id, location_id, key_id, token_hash, state, content, created_at, updated_at)
          SELECT :id, l.id, :id, decode(md5(:word), 'hex'), 'OPEN', '', now(), now() FROM location l""")
          .setParameter("id", id).setParameter("word", id.toString()).executeUpdate();
      return id;
    });
  }

  private void fire(UUID visit, VisitChanged.Kind kind, Instant previousStart) {
    events.fire(new VisitChanged(visits.findById(visit), kind, previousStart));
  }

  private Set<String> jobsNow() {
    return new HashSet<>(entities.createNativeQuery("SELECT task_instance FROM scheduled_tasks", String.class).getResultList());
  }
}
