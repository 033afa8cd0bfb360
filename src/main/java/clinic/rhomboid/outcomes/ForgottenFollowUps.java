package clinic.rhomboid.outcomes;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.ClientClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Ends the links of a closed client. What was answered belongs to the record: kept under lock while that is restricted,
 * gone with the record once it is erased.
 */
@ApplicationScoped
class ForgottenFollowUps {

  private static final String THEIRS = " WHERE appointment_id IN (SELECT id FROM appointment WHERE client_id = :client)";

  private final EntityManager entities;

  ForgottenFollowUps(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    execute("DELETE FROM follow_up" + THEIRS + (closed.erased() ? "" : " AND answers IS NULL"), closed);
    if (!closed.erased()) {
      // A hash of something that nobody can compute: no link leads here any more, even if the lock is lifted.
      execute("UPDATE follow_up SET token_hash = sha256(convert_to(cast(gen_random_uuid() AS text), 'UTF8'))" + THEIRS, closed);
    }
  }

  private void execute(String sql, ClientClosed closed) {
    entities.createNativeQuery(sql).setParameter("client", closed.clientId()).executeUpdate();
  }
}
