package clinic.rhomboid.proof;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.ClientClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Ends what opens a closed client's record. */
@ApplicationScoped
class ForgottenProofs {

  private final EntityManager entities;

  ForgottenProofs(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    entities.createNativeQuery("DELETE FROM client_session WHERE client_id = :client")
        .setParameter("client", closed.clientId()).executeUpdate();
    if (!closed.contacts().isEmpty()) {
      entities.createNativeQuery("DELETE FROM client_code WHERE email IN (:contacts)")
          .setParameter("contacts", closed.contacts()).executeUpdate();
    }
  }
}
