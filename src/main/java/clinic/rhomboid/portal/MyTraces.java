package clinic.rhomboid.portal;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.messages.MessageKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The traces a client leaves: mails that were written to them, and who opened or changed what of theirs. */
@ApplicationScoped
class MyTraces {

  private static final String MAILS = """
      SELECT m.kind, m.recipient, m.created_at, m.sent_at FROM message m
      WHERE m.appointment_id IN (SELECT v.id FROM appointment v WHERE v.client_id = :client)
        OR m.draft_id IN (SELECT d.id FROM draft d JOIN appointment v ON v.id = d.appointment_id WHERE v.client_id = :client)
        OR m.link_id IN (SELECT f.id FROM follow_up f JOIN appointment v ON v.id = f.appointment_id WHERE v.client_id = :client)
      ORDER BY m.created_at DESC, m.id""";

  private static final String ACCESSES = """
      SELECT t.at, t.actor, array_to_string(a.roles, ' '), t.action, t.subject FROM trail t
      LEFT JOIN account a ON a.email = t.actor WHERE t.client_id = :client ORDER BY t.id DESC""";

  private final EntityManager entities;

  MyTraces(EntityManager entities) {
    this.entities = entities;
  }

  List<Dossier.Mail> mails(Client client) {
    return rows(MAILS, client).map(row -> new Dossier.Mail(MessageKind.valueOf(row.get(0, String.class)).subject,
        row.get(1, String.class), row.get(2, Instant.class), row.get(3, Instant.class))).toList();
  }

  List<Dossier.Access> accesses(Client client) {
    return rows(ACCESSES, client).map(row -> new Dossier.Access(row.get(0, Instant.class),
        who(row.get(1, String.class), row.get(2, String.class)), row.get(3, String.class),
        row.get(4, String.class).split(" ", 2)[0])).toList();
  }

  /** By what they do here: a client has no need of the names of those at the desk. */
  private static String who(String actor, String roles) {
    if (actor.equals(Me.ACTOR)) {
      return "You";
    }
    if (roles == null) {
      return "The clinic";
    }
    return roles.contains("therapist") ? "A therapist" : roles.contains("desk") ? "The front desk" : "The owner";
  }

  private Stream<Tuple> rows(String sql, Client client) {
    Stream<?> rows = entities.createNativeQuery(sql, Tuple.class).setParameter("client", client.id).getResultStream();
    return rows.map(Tuple.class::cast);
  }
}
