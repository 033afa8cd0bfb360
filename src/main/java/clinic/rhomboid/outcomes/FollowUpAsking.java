package clinic.rhomboid.outcomes;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks the client of a completed visit, a day later, once, by mail; after three days nobody remembers, and it is left. */
@ApplicationScoped
class FollowUpAsking {

  private static final Duration SOONEST = Duration.ofDays(1);
  private static final Duration LATEST = Duration.ofDays(3);

  private static final String DUE = """
      FROM appointment v JOIN client c ON c.id = v.client_id
      WHERE v.state = 'COMPLETED' AND v.closed_at <= :soonest AND v.closed_at > :latest
        AND v.contact_email IS NOT NULL AND v.intake_id IS NOT NULL
        AND c.restricted_at IS NULL AND c.erased_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.appointment_id = v.id)
      """;

  private final EntityManager entities;
  private final Appointments visits;
  private final Clients clients;
  private final Regions regions;
  private final Tokens tokens;
  private final Event<Notice> mails;
  private final Clock clock;

  FollowUpAsking(
      EntityManager entities, Appointments visits, Clients clients, Regions regions, Tokens tokens, Event<Notice> mails,
      Clock clock) {
    this.entities = entities;
    this.visits = visits;
    this.clients = clients;
    this.regions = regions;
    this.tokens = tokens;
    this.mails = mails;
    this.clock = clock;
  }

  List<UUID> due() {
    Stream<?> due = between(entities.createNativeQuery("SELECT v.id " + DUE + " ORDER BY v.closed_at", UUID.class))
        .getResultStream();
    return due.map(UUID.class::cast).toList();
  }

  /** Asks, unless somebody else just did or the visit is not to be asked about any more. */
  void ask(UUID visitId) {
    var visit = visits.findById(visitId);
    if (regions.of(visit).isEmpty()) {
      return;
    }
    var id = UUID.randomUUID();
    var token = tokens.ofLink(MessageKind.FOLLOW_UP.linkPath(), id, 1);
    var written = between(entities.createNativeQuery("INSERT INTO follow_up (id, appointment_id, token_hash, asked_at)"
            + " SELECT :id, v.id, :hash, cast(:now AS timestamptz) " + DUE + " AND v.id = :visit ON CONFLICT DO NOTHING"))
        .setParameter("id", id)
        .setParameter("hash", Tokens.hash(token))
        .setParameter("now", clock.instant().toString())
        .setParameter("visit", visitId)
        .executeUpdate();
    if (written == 1) {
      mails.fire(Notice.withLink(
          MessageKind.FOLLOW_UP, visit.contactEmail, clients.findById(visit.clientId).firstName(), id));
    }
  }

  private Query between(Query query) {
    var now = clock.instant();
    return query.setParameter("soonest", now.minus(SOONEST)).setParameter("latest", now.minus(LATEST));
  }
}
