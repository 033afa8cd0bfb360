package clinic.rhomboid.retention;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the clinic's rule of retention says about its records today. */
@ApplicationScoped
class Retention {

  private final Locations locations;
  private final LastContacts contacts;
  private final Appointments appointments;
  private final Clock clock;

  Retention(Locations locations, LastContacts contacts, Appointments appointments, Clock clock) {
    this.locations = locations;
    this.contacts = contacts;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** A record whose time is over. */
  record Due(LastContacts.Contact contact, LocalDate last, LocalDate keptUntil) {}

  static RetentionRule rule(Location location) {
    return new RetentionRule(location.retentionYears, location.retentionAdultAge);
  }

  LocalDate today(Location location) {
    return LocalDate.ofInstant(clock.instant(), location.zoneId());
  }

  /** The records whose time is over, the oldest first. */
  List<Due> due() {
    var place = locations.clinic();
    var rule = rule(place);
    var today = today(place);
    var latest = today.minusYears(rule.years()).atStartOfDay(place.zoneId()).toInstant();
    return contacts.before(latest).stream()
        .map(contact -> {
          var last = LocalDate.ofInstant(contact.last(), place.zoneId());
          return new Due(contact, last, rule.keepUntil(contact.birthDate(), last));
        })
        .filter(due -> rule.isOver(due.contact().birthDate(), due.last(), today))
        .toList();
  }

  /** The last day on which the law wants this record kept; empty when it may go: its time is over, or there is no treatment. */
  Optional<LocalDate> mustBeKept(Client client) {
    var place = locations.clinic();
    var until = client.restrictedAt != null ? client.eraseAfter : keepUntil(client, place);
    return today(place).isAfter(until) || !appointments.treated(client.id) ? Optional.empty() : Optional.of(until);
  }

  private LocalDate keepUntil(Client client, Location place) {
    var last = LocalDate.ofInstant(contacts.of(client.id).last(), place.zoneId());
    return rule(place).keepUntil(client.birthDate, last);
  }
}
