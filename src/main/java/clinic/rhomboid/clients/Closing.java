package clinic.rhomboid.clients;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.vault.Secrets;
import clinic.rhomboid.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.UUID;

/**
 * Takes a person out of their record. Restricted, name and birth date are sealed like the answers and can come back;
 * erased, the key is destroyed. Either way everybody who keeps something of the person hears of it.
 */
@ApplicationScoped
public class Closing {

  /** Stands where the birth date of a closed record was. */
  static final LocalDate NO_BIRTH_DATE = LocalDate.of(1900, 1, 1);

  private static final String IDENTITY = "identity";

  private final EntityManager entities;
  private final Clients clients;
  private final Vault vault;
  private final Secrets secrets;
  private final Event<ClientClosed> events;
  private final Clock clock;

  Closing(
      EntityManager entities, Clients clients, Vault vault, Secrets secrets, Event<ClientClosed> events, Clock clock) {
    this.entities = entities;
    this.clients = clients;
    this.vault = vault;
    this.secrets = secrets;
    this.events = events;
    this.clock = clock;
  }

  /** The record, kept from changing until the transaction ends, and nobody books for the person meanwhile; or null. */
  @Transactional(MANDATORY)
  public Client locked(UUID id) {
    var seen = clients.findById(id);
    if (seen == null) {
      return null;
    }
    clients.awaitTurn(new Identity(seen.name, seen.birthDate, null, null));
    entities.refresh(seen, LockModeType.PESSIMISTIC_WRITE);
    return seen;
  }

  /** Puts an open record under lock until this day is over, with those that were merged into it. */
  @Transactional(MANDATORY)
  public void restrict(Client client, LocalDate until) {
    mergedInto(client).stream().filter(merged -> !merged.closed()).forEach(merged -> restrict(merged, until));
    var closed = leave(client, false);
    client.sealedIdentity = vault.seal(client.keyId, client.birthDate + " " + client.name, IDENTITY);
    client.restrictedAt = clock.instant();
    client.eraseAfter = until;
    rename(client, "Restricted", print(closed.nameKey()));
    events.fire(closed);
  }

  /** Takes a restricted record from under its lock. Its addresses do not come back. */
  @Transactional(MANDATORY)
  public void reopen(Client client) {
    mergedInto(client).stream().filter(merged -> merged.sealedIdentity != null).forEach(this::reopen);
    var identity = vault.open(client.sealedIdentity, IDENTITY).split(" ", 2);
    client.birthDate = LocalDate.parse(identity[0]);
    client.name = identity[1];
    client.nameKey = new Identity(client.name, client.birthDate, null, null).nameKey();
    client.sealedIdentity = null;
    client.restrictedAt = null;
    client.eraseAfter = null;
  }

  /** Destroys the key of a record and of those merged into it. What was signed stays, as ciphertext nobody can read. */
  @Transactional(MANDATORY)
  public void erase(Client client) {
    mergedInto(client).stream().filter(merged -> merged.erasedAt == null).forEach(this::erase);
    var closed = leave(client, true);
    var key = client.keyId;
    client.erasedAt = clock.instant();
    client.sealedIdentity = null;
    client.keyId = null;
    rename(client, "Erased", "");
    entities.flush();
    if (key != null) {
      vault.destroyKey(key);
    }
    events.fire(closed);
  }

  private List<Client> mergedInto(Client client) {
    return clients.list("mergedInto", client.id);
  }

  /** What stands for a restricted person's name: the same name gives the same words, and nobody reads it back. */
  public String print(String nameKey) {
    return HexFormat.of().formatHex(secrets.fingerprint("restricted", nameKey));
  }

  private ClientClosed leave(Client client, boolean erased) {
    var contacts = client.closed() ? Set.<String>of() : addresses(client);
    entities.createQuery("delete from ClientContact k where k.clientId = :client")
        .setParameter("client", client.id).executeUpdate();
    return new ClientClosed(client.id, client.nameKey, client.birthDate, contacts, erased);
  }

  private Set<String> addresses(Client client) {
    return clients.contacts(client.id).stream().map(Contact::value).collect(Collectors.toUnmodifiableSet());
  }

  private static void rename(Client client, String how, String nameKey) {
    client.name = how + " client " + client.id.toString().substring(0, 8);
    client.nameKey = nameKey;
    client.birthDate = NO_BIRTH_DATE;
  }
}
