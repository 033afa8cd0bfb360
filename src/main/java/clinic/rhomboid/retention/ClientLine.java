package clinic.rhomboid.retention;

import clinic.rhomboid.clients.Client;
import java.util.List;

/**
 * A client as the owner finds them: who they are, and nothing of why they come.
 *
 * @param born null of a closed record
 * @param state such as {@code restricted until 3 May 2031}, or null
 */
public record ClientLine(String id, String name, String born, List<String> contacts, String state) {

  static ClientLine of(Client client, List<String> contacts) {
    return new ClientLine(client.id.toString(), client.name, client.closed() ? null : Days.words(client.birthDate),
        contacts, state(client));
  }

  private static String state(Client client) {
    if (client.erasedAt != null) {
      return "erased";
    }
    return client.restrictedAt == null ? null : "restricted until " + Days.words(client.eraseAfter);
  }
}
