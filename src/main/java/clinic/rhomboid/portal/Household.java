package clinic.rhomboid.portal;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.proof.ProofTries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Those who share an e-mail address. */
@ApplicationScoped
class Household {

  private final Clients clients;
  private final ProofTries tries;

  Household(Clients clients, ProofTries tries) {
    this.clients = clients;
    this.tries = tries;
  }

  /** Who was found; never who else there is. */
  sealed interface Found {

    record One(Client client) implements Found {}

    /** Twins, and no name was given yet. */
    record Several() implements Found {}

    record Nobody() implements Found {}

    /** Tried too often. */
    record Closed() implements Found {}
  }

  /** The one with this birth date, and, where that leaves two, this name. Who guesses is soon stopped. */
  Found find(String email, LocalDate birthDate, String name) {
    var born = clients.openedBy(email).stream().filter(client -> client.birthDate.equals(birthDate)).toList();
    var asked = born.size() > 1 && name == null;
    var named = born.size() > 1 ? called(born, name) : born;
    return switch (tries.attempt("address " + email, () -> asked || !named.isEmpty())) {
      case RIGHT -> asked ? new Found.Several() : new Found.One(named.get(0));
      case WRONG -> new Found.Nobody();
      case CLOSED -> new Found.Closed();
    };
  }

  private static List<Client> called(List<Client> born, String name) {
    var key = name == null ? "" : new Identity(name, null, null, null).nameKey();
    return born.stream().filter(client -> client.nameKey.equals(key)).toList();
  }
}
