package clinic.rhomboid.kiosk;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.LinkRenewal;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The desk's tablet in a client's hands: opened for one form, and forgetting all of it when it is given back. */
@ApplicationScoped
class Kiosks {

  private final EntityManager entities;
  private final Appointments appointments;
  private final Drafts drafts;
  private final LinkRenewal links;
  private final ClientSessions proofs;
  private final KioskCookie cookie;
  private final Trail trail;
  private final Clock clock;

  Kiosks(EntityManager entities, Appointments appointments, Drafts drafts, LinkRenewal links, ClientSessions proofs,
      KioskCookie cookie, Trail trail, Clock clock) {
    this.entities = entities;
    this.appointments = appointments;
    this.drafts = drafts;
    this.links = links;
    this.proofs = proofs;
    this.cookie = cookie;
    this.trail = trail;
    this.clock = clock;
  }

  /** A tablet that is out now, with the visit whose form it is for. */
  record Out(UUID id, UUID visitId, String startedBy, Instant startedAt) {}

  /** Whether there is a form to hand out: the answers that are signed already are shown on no screen of the desk. */
  boolean possible(Appointment visit) {
    return visit.intakeId == null && visit.canAnswer(clock.instant());
  }

  /** The value of the tablet's cookie. What was proven on it before ends. */
  @Transactional(MANDATORY)
  String start(Appointment visit, String actor) {
    proofs.close();
    var token = Tokens.random();
    entities.createNativeQuery("INSERT INTO kiosk (id, appointment_id, token_hash, started_by, started_at)"
            + " VALUES (:id, :visit, :hash, :by, :now)")
        .setParameter("id", UUID.randomUUID()).setParameter("visit", visit.id)
        .setParameter("hash", Tokens.hash(token)).setParameter("by", actor).setParameter("now", clock.instant())
        .executeUpdate();
    trail.record(actor, "hand out tablet", "visit " + visit.id, visit.clientId, null);
    return token;
  }

  /** The tablet that asks, while a client has it. */
  @Transactional
  Optional<Out> current() {
    return cookie.token().flatMap(token -> {
      Stream<?> rows = entities.createNativeQuery(
              "SELECT id, appointment_id, started_by, started_at FROM kiosk WHERE token_hash = :hash AND left_at IS NULL", Tuple.class)
          .setParameter("hash", Tokens.hash(token)).getResultStream();
      return rows.map(Tuple.class::cast).map(row -> new Out(row.get(0, UUID.class), row.get(1, UUID.class),
          row.get(2, String.class), row.get(3, Instant.class))).findFirst();
    });
  }

  /**
   * Forgets: what was proven ends, what was not signed is erased, and the link whose address the tablet has seen is dead,
   * so that neither Back nor the history of the browser leads anywhere.
   */
  @Transactional
  void leave(Out tablet) {
    var left = entities.createNativeQuery("UPDATE kiosk SET left_at = :now WHERE id = :id AND left_at IS NULL")
        .setParameter("now", clock.instant()).setParameter("id", tablet.id()).executeUpdate();
    if (left == 0) {
      return;
    }
    proofs.close();
    drafts.openFor(tablet.visitId()).ifPresent(draft -> drafts.drop(draft.id));
    links.renew(tablet.visitId(), tablet.startedBy());
    trail.record(tablet.startedBy(), "take tablet back", "visit " + tablet.visitId(),
        appointments.findById(tablet.visitId()).clientId, null);
  }
}
