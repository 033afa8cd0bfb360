package clinic.rhomboid.clients;

import clinic.rhomboid.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Clients implements PanacheRepositoryBase<Client, UUID> {

  private final Vault vault;
  private final Clock clock;

  Clients(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** The person's record: the one that is certainly theirs, or a new one. Which of the two, no answer tells. */
  public Client recognise(Identity identity) {
    return keep(identity, awaitTurn(identity));
  }

  /**
   * The record that is certainly this person's, if there is one, and none is made elsewhere until the transaction ends:
   * of two bookings of one new person at once the second waits here and finds the first one's. Before any day's lock.
   */
  public Optional<Client> awaitTurn(Identity identity) {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:person, 0))) AS taken")
        .setParameter("person", identity.nameKey() + identity.birthDate())
        .getSingleResult();
    return known(identity);
  }

  /** The record that {@link #awaitTurn} found, or a new one, with what was learned about reaching the person. */
  public Client keep(Identity identity, Optional<Client> found) {
    var client = found.orElseGet(() -> create(identity));
    // Whoever knows somebody's name, birth date and phone could book with an address of their own.
    remember(client, "EMAIL", identity.email(), found.isEmpty());
    remember(client, "PHONE", identity.phone(), found.isEmpty());
    return client;
  }

  /** The record that is certainly this person's, if there is one; of one that was merged, the one it was merged into. */
  public Optional<Client> known(Identity identity) {
    return matching(identity).map(client -> client.mergedInto == null ? client : findById(client.mergedInto))
        .filter(client -> !client.closed());
  }

  private Optional<Client> matching(Identity identity) {
    return find("""
        from Client c where c.nameKey = ?1 and c.birthDate = ?2
          and c.restrictedAt is null and c.erasedAt is null and exists (
          select 1 from ClientContact k where k.clientId = c.id
            and ((k.kind = 'EMAIL' and k.value = ?3) or (k.kind = 'PHONE' and k.value = ?4)))
        order by c.createdAt""",
        identity.nameKey(), identity.birthDate(), identity.email(), identity.phone()).firstResultOptional();
  }

  /** Those whose record an address opens to whoever reads its mail; several of one household may share it. */
  public List<Client> openedBy(String email) {
    return list("""
        from Client c where c.restrictedAt is null and c.erasedAt is null and exists (
          select 1 from ClientContact k where k.clientId = c.id and k.kind = 'EMAIL' and k.value = ?1 and k.opensRecord)""",
        email);
  }

  /** How somebody can be reached, as the record has it. */
  public List<Contact> contacts(UUID clientId) {
    return getEntityManager().createQuery("from ClientContact where clientId = :id order by kind, value", ClientContact.class)
        .setParameter("id", clientId)
        .getResultStream()
        .map(contact -> new Contact(contact.kind, contact.value, contact.opensRecord))
        .toList();
  }

  private Client create(Identity identity) {
    var client = new Client();
    client.id = UUID.randomUUID();
    client.name = identity.name().strip();
    client.nameKey = identity.nameKey();
    client.birthDate = identity.birthDate();
    client.keyId = vault.newKey();
    client.createdAt = clock.instant();
    persist(client);
    return client;
  }

  private void remember(Client client, String kind, String value, boolean opensRecord) {
    if (value == null) {
      return;
    }
    flush();
    getEntityManager()
        .createNativeQuery("INSERT INTO client_contact (client_id, kind, value, opens_record)"
            + " VALUES (:client, :kind, :value, :opens) ON CONFLICT DO NOTHING")
        .setParameter("client", client.id)
        .setParameter("kind", kind)
        .setParameter("value", value)
        .setParameter("opens", opensRecord)
        .executeUpdate();
  }
}
