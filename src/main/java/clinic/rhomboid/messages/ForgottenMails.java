package clinic.rhomboid.messages;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.ClientClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Takes a closed client out of the outbox: that a mail was sent stays, to whom and what it said goes. */
@ApplicationScoped
class ForgottenMails {

  /** Stands where the address was. */
  static final String NOBODY = "erased";

  // What was not sent yet will not be: there is nobody left to tell.
  private static final String BLANK = "UPDATE message SET recipient = '" + NOBODY + "', facts = '{}', error = NULL,"
      + " state = CASE state WHEN 'SENT' THEN state ELSE 'OVERTAKEN' END WHERE ";

  private static final String ABOUT_VISITS =
      "appointment_id IN (SELECT id FROM appointment WHERE client_id = :client)";

  // An address may be a household's or a colleague's: what may be theirs is left to them.
  private static final String OWN_NOTICES = """
      appointment_id IS NULL AND draft_id IS NULL AND recipient IN (:contacts)
        AND NOT EXISTS (SELECT 1 FROM client_contact k WHERE k.value = recipient AND k.client_id <> :client)
        AND NOT EXISTS (SELECT 1 FROM account a WHERE a.email = recipient)""";

  private final EntityManager entities;

  ForgottenMails(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    entities.createNativeQuery(BLANK + ABOUT_VISITS).setParameter("client", closed.clientId()).executeUpdate();
    if (!closed.contacts().isEmpty()) {
      entities.createNativeQuery(BLANK + OWN_NOTICES)
          .setParameter("client", closed.clientId())
          .setParameter("contacts", closed.contacts())
          .executeUpdate();
    }
  }
}
