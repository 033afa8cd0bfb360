package clinic.rhomboid.kiosk;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands a missing form to the client's own phone: an address that is shown as a picture and works once. */
@ApplicationScoped
class Handovers {

  /** Long enough to find the camera, too short for a photograph of the screen to be worth anything. */
  static final Duration LASTS = Duration.ofMinutes(10);

  private static final String LINK = "handover";

  private final EntityManager entities;
  private final Appointments appointments;
  private final Tokens tokens;
  private final Trail trail;
  private final Clock clock;
  private final String publicUrl;

  Handovers(EntityManager entities, Appointments appointments, Tokens tokens, Trail trail, Clock clock,
      @ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    this.entities = entities;
    this.appointments = appointments;
    this.tokens = tokens;
    this.trail = trail;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** Makes a new one; those made before for this visit are dead, so that only the last picture opens anything. */
  @Transactional(MANDATORY)
  UUID make(Appointment visit, String actor) {
    entities.createNativeQuery("DELETE FROM form_handover WHERE appointment_id = :visit")
        .setParameter("visit", visit.id).executeUpdate();
    var id = UUID.randomUUID();
    entities.createNativeQuery("INSERT INTO form_handover (id, appointment_id, token_hash, made_by, made_at, expires_at)"
            + " VALUES (:id, :visit, :hash, :by, :now, :until)")
        .setParameter("id", id).setParameter("visit", visit.id)
        .setParameter("hash", Tokens.hash(tokens.ofLink(LINK, id, 1)))
        .setParameter("by", actor).setParameter("now", clock.instant())
        .setParameter("until", clock.instant().plus(LASTS)).executeUpdate();
    trail.record(actor, "hand over form", "visit " + visit.id, visit.clientId, null);
    return id;
  }

  /** The address of the one that still waits for this visit's client. */
  @Transactional(MANDATORY)
  Optional<String> waiting(UUID visitId) {
    Stream<?> ids = entities.createNativeQuery(
            "SELECT id FROM form_handover WHERE appointment_id = :visit AND used_at IS NULL AND expires_at > :now", UUID.class)
        .setParameter("visit", visitId).setParameter("now", clock.instant()).getResultStream();
    return ids.map(id -> publicUrl + "/kiosk/" + tokens.ofLink(LINK, (UUID) id, 1)).findFirst();
  }

  /** The visit whose form this address opens, or nothing any more. Which of the two, a stranger's trail tells. */
  @Transactional(MANDATORY)
  Optional<Appointment> visit(String token) {
    Stream<?> ids = entities.createNativeQuery("SELECT appointment_id FROM form_handover"
            + " WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now", UUID.class)
        .setParameter("hash", Tokens.hash(token)).setParameter("now", clock.instant()).getResultStream();
    var visit = ids.map(id -> appointments.findById((UUID) id)).findFirst().filter(one -> one.intakeId == null);
    if (visit.isEmpty()) {
      trail.denied("client", "open link", "form");
    }
    return visit;
  }

  /** Takes it for the phone that asks; false when another was faster. */
  @Transactional(MANDATORY)
  boolean take(String token, Appointment visit) {
    var taken = entities.createNativeQuery("UPDATE form_handover SET used_at = :now WHERE token_hash = :hash AND used_at IS NULL")
        .setParameter("hash", Tokens.hash(token)).setParameter("now", clock.instant()).executeUpdate() == 1;
    if (taken) {
      trail.record("client", "take form", "visit " + visit.id, visit.clientId, null);
    }
    return taken;
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    for (var table : new String[] {"form_handover", "kiosk"}) {
      entities.createNativeQuery("DELETE FROM " + table + " WHERE appointment_id IN (SELECT id FROM appointment WHERE client_id = :client)")
          .setParameter("client", closed.clientId()).executeUpdate();
    }
  }
}
