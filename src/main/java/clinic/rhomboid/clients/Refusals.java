package clinic.rhomboid.clients;

import clinic.rhomboid.vault.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembers, without naming anybody, whose answers forbade a booking, so that going back to change a yes opens no door. */
@ApplicationScoped
public class Refusals {

  /** How long milder answers of the same person go to a therapist at least. */
  public static final Duration REMEMBERED = Duration.ofDays(14);

  private final EntityManager entities;
  private final Secrets secrets;
  private final SamePerson person;
  private final Clock clock;

  Refusals(EntityManager entities, Secrets secrets, SamePerson person, Clock clock) {
    this.person = person;
    this.entities = entities;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * @param known the person's record if there is one, so that another contact of theirs is recognised too
   */
  public void remember(Identity identity, Optional<UUID> known) {
    fingerprints(identity, known).forEach(this::insert);
  }

  /** A refusal before the person gave a name: known by the device and the birth date, and by an e-mail if one was given. */
  public void remember(String device, LocalDate birthDate, String email) {
    anonymous(device, birthDate, email).forEach(this::insert);
  }

  public boolean recent(Identity identity, Optional<UUID> known) {
    var prints = fingerprints(identity, known);
    // What was refused to one record of a person is remembered of all of them.
    known.ifPresent(client -> person.records(client).forEach(record -> prints.add(ofClient(record))));
    return any(prints);
  }

  public boolean recent(String device, LocalDate birthDate, String email) {
    return any(anonymous(device, birthDate, email));
  }

  /** Forgets what nobody asks for any more, and says how many prints that were. */
  @Transactional
  public int forgetOld() {
    return entities.createNativeQuery("DELETE FROM refusal WHERE refused_at <= :before")
        .setParameter("before", clock.instant().minus(REMEMBERED))
        .executeUpdate();
  }

  private List<byte[]> fingerprints(Identity identity, Optional<UUID> known) {
    var prints = new ArrayList<byte[]>();
    known.ifPresent(client -> prints.add(ofClient(client)));
    for (var contact : new String[] {identity.email(), identity.phone()}) {
      if (contact != null) {
        prints.add(secrets.fingerprint("refusals", identity.nameKey(), identity.birthDate().toString(), contact));
      }
    }
    if (identity.email() != null) {
      prints.add(secrets.fingerprint("refusals", "", identity.birthDate().toString(), identity.email()));
    }
    return prints;
  }

  private byte[] ofClient(UUID client) {
    return secrets.fingerprint("refusals", "client", client.toString());
  }

  private List<byte[]> anonymous(String device, LocalDate birthDate, String email) {
    var prints = new ArrayList<byte[]>();
    prints.add(secrets.fingerprint("refusals", "device", birthDate.toString(), device));
    if (email != null) {
      prints.add(secrets.fingerprint("refusals", "", birthDate.toString(), email));
    }
    return prints;
  }

  private void insert(byte[] fingerprint) {
    entities.createNativeQuery("INSERT INTO refusal (fingerprint, refused_at) VALUES (:print, :at) ON CONFLICT DO NOTHING")
        .setParameter("print", fingerprint)
        .setParameter("at", clock.instant())
        .executeUpdate();
  }

  private boolean any(List<byte[]> fingerprints) {
    // Named with its type, a native query is planned anew each time, and Hibernate keeps every plan.
    return (boolean) entities
        .createNativeQuery("SELECT EXISTS (SELECT 1 FROM refusal WHERE fingerprint IN (:prints) AND refused_at > :since)")
        .setParameter("prints", fingerprints)
        .setParameter("since", clock.instant().minus(REMEMBERED))
        .getSingleResult();
  }
}
