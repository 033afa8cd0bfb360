package clinic.rhomboid.people;

import clinic.rhomboid.clients.FoundClient;
import clinic.rhomboid.clients.Identity;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A client in a list of the desk: enough to know whom one speaks with.
 *
 * @param visits such as {@code 6 visits}
 */
public record PersonLine(String id, String name, String born, List<String> contacts, String visits) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

  /** @param country in which phone numbers are read */
  public static PersonLine of(FoundClient found, String country) {
    return new PersonLine(found.id().toString(), found.name(), day(found.birthDate()),
        found.contacts().stream().map(contact -> forPeople(contact, country)).toList(),
        found.visits() == 1 ? "1 visit" : found.visits() + " visits");
  }

  /** A birth date as the desk says it: {@code 14 Mar 1988}. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String forPeople(String contact, String country) {
    return contact.startsWith("+") ? Identity.phoneForPeople(contact, country) : contact;
  }
}
