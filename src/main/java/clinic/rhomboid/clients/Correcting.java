package clinic.rhomboid.clients;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Sets right who somebody is and how to reach them, each with its reason on the trail. */
@ApplicationScoped
public class Correcting {

  private final EntityManager entities;
  private final Closing closing;
  private final Trail trail;

  Correcting(EntityManager entities, Closing closing, Trail trail) {
    this.entities = entities;
    this.closing = closing;
    this.trail = trail;
  }

  /** Why: one of these, since words of one's own would end up on the trail. */
  public enum Reason {
    TYPED_WRONG("It was typed wrong"),
    NAME_CHANGED("The name has changed"),
    CLIENT_ASKED("The client asked for it"),
    OUT_OF_DATE("It is out of date");

    public final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  /** Whether answers were signed with this name and birth date. */
  public boolean signed(UUID clientId) {
    return (boolean) entities.createNativeQuery("SELECT EXISTS (SELECT 1 FROM intake WHERE client_id = :client)", Boolean.class)
        .setParameter("client", clientId).getSingleResult();
  }

  /**
   * Another name.
   *
   * @param birthDate kept as it is once answers were signed, since the rules have read the age from it
   */
  @Transactional(MANDATORY)
  public void person(UUID clientId, String name, LocalDate birthDate, Reason reason, String actor) {
    var client = closing.locked(clientId);
    client.name = name.strip();
    client.nameKey = new Identity(name, birthDate, null, null).nameKey();
    if (birthDate != null && !signed(clientId)) {
      client.birthDate = birthDate;
    }
    trail.record(actor, "change name", "client " + clientId, clientId, reason.words);
  }

  /**
   * An address more, or in the place of another.
   *
   * @param value normalised, or null to take the other away
   * @param instead the one that goes, or null
   */
  @Transactional(MANDATORY)
  public void contact(UUID clientId, String kind, String value, String instead, Reason reason, String actor) {
    closing.locked(clientId);
    if (instead != null) {
      entities.createNativeQuery("DELETE FROM client_contact WHERE client_id = :client AND value = :value")
          .setParameter("client", clientId).setParameter("value", instead).executeUpdate();
    }
    if (value != null) {
      // An address that the desk was told opens nothing that was signed before: anybody can phone.
      entities.createNativeQuery("INSERT INTO client_contact (client_id, kind, value, opens_record)"
              + " VALUES (:client, :kind, :value, :opens) ON CONFLICT DO NOTHING")
          .setParameter("client", clientId).setParameter("kind", kind).setParameter("value", value)
          .setParameter("opens", !signed(clientId)).executeUpdate();
    }
    trail.record(actor, "change contact", "client " + clientId, clientId, reason.words);
  }
}
