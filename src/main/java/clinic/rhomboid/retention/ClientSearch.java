package clinic.rhomboid.retention;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Closing;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds clients by the beginning of a name, a phone number, an e-mail address or a birth date, and by nothing of health. */
@ApplicationScoped
class ClientSearch {

  static final int SHOWN = 50;

  private static final Pattern US_DATE = Pattern.compile("(\\d{1,2})[/ .](\\d{1,2})[/ .](\\d{4})");

  private final Clients clients;
  private final Closing closing;
  private final Locations locations;

  ClientSearch(Clients clients, Closing closing, Locations locations) {
    this.clients = clients;
    this.closing = closing;
    this.locations = locations;
  }

  /** At most one more than are shown. */
  List<Client> find(String typed) {
    var birthDate = birthDate(typed);
    if (birthDate.isPresent()) {
      return first("birthDate = ?1 and restrictedAt is null and erasedAt is null order by nameKey, id", birthDate.get());
    }
    var key = new Identity(typed, null, null, null).nameKey();
    var phone = Identity.phone(typed, locations.only().country).orElse("");
    // A restricted record has no name to look for; whoever knows the whole name finds it by its fingerprint.
    return first("""
        nameKey like ?1 escape '!' or nameKey like concat('% ', ?1) escape '!' or nameKey = ?2
        or id in (select k.clientId from ClientContact k
          where (k.kind = 'EMAIL' and k.value like ?1 escape '!') or (k.kind = 'PHONE' and k.value = ?3))
        order by nameKey, id""", key.replaceAll("([!%_])", "!$1") + "%", closing.print(key), phone);
  }

  private List<Client> first(String query, Object... parameters) {
    return clients.find(query, parameters).page(0, SHOWN + 1).list();
  }

  private static Optional<LocalDate> birthDate(String typed) {
    var date = US_DATE.matcher(typed.strip());
    return Typed.date(date.matches()
        ? "%s-%02d-%02d".formatted(date.group(3), Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)))
        : typed.strip());
  }
}
