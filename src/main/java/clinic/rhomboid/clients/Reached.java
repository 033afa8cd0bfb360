package clinic.rhomboid.clients;

import java.util.Comparator;
import java.util.List;

/**
 * Where to write and where to call somebody, of all that their record has.
 *
 * @param email null when there is none
 * @param phone null when there is none
 */
public record Reached(String email, String phone) {

  /** Of several those that open the record: an address that somebody else may have given comes last. */
  public static Reached of(List<Contact> contacts) {
    return new Reached(best(contacts, "EMAIL"), best(contacts, "PHONE"));
  }

  public boolean nowhere() {
    return email == null && phone == null;
  }

  private static String best(List<Contact> contacts, String kind) {
    return contacts.stream().filter(contact -> contact.kind().equals(kind))
        .min(Comparator.comparing(contact -> !contact.opensRecord())).map(Contact::value).orElse(null);
  }
}
