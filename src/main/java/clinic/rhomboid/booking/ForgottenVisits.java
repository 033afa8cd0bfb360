package clinic.rhomboid.booking;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Leaves of a closed client's visits what the books need: when, what, with whom, at which price and how it ended. */
@ApplicationScoped
class ForgottenVisits {

  private final EntityManager entities;

  ForgottenVisits(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    entities.createNativeQuery("DELETE FROM idempotency WHERE appointment_id IN (SELECT id FROM appointment WHERE client_id = :client)")
        .setParameter("client", closed.clientId())
        .executeUpdate();
    entities.createNativeQuery("""
            UPDATE appointment SET contact_email = NULL, contact_phone = NULL, forgotten = true,
              version = version + 1 WHERE client_id = :client AND NOT forgotten""")
        .setParameter("client", closed.clientId())
        .executeUpdate();
    if (closed.erased()) {
      entities.createNativeQuery(
              "UPDATE appointment SET wishes = NULL, choice_reason = NULL, extra_minutes = 0 WHERE client_id = :client")
          .setParameter("client", closed.clientId())
          .executeUpdate();
    }
    killLinks(closed.clientId());
  }

  /** A hash of something that nobody can compute: no link leads here any more. */
  private void killLinks(UUID client) {
    var visits = entities.createQuery("select id from Appointment where clientId = :client", UUID.class)
        .setParameter("client", client).getResultList();
    for (var visit : visits) {
      entities.createNativeQuery(
              "UPDATE appointment SET link_generation = link_generation + 1, link_hash = :hash WHERE id = :id")
          .setParameter("hash", Tokens.hash(Tokens.random()))
          .setParameter("id", visit)
          .executeUpdate();
    }
  }
}
