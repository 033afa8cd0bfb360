package clinic.rhomboid.people;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Correcting;
import clinic.rhomboid.clients.Merging;
import clinic.rhomboid.clients.SamePerson;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.people.Profile.ContactLine;
import clinic.rhomboid.people.Profile.MergedLine;
import clinic.rhomboid.people.Profile.NoteLine;
import clinic.rhomboid.people.Profile.RelativeLine;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Puts together what the desk may know of a client, from all records of the person. */
@ApplicationScoped
class Profiles {

  private final Clients clients;
  private final SamePerson person;
  private final VisitLines visits;
  private final DeskNotes notes;
  private final Relatives relatives;
  private final Merging merging;
  private final Correcting correcting;
  private final Locations locations;

  Profiles(Clients clients, SamePerson person, VisitLines visits, DeskNotes notes, Relatives relatives, Merging merging,
      Correcting correcting, Locations locations) {
    this.clients = clients;
    this.person = person;
    this.visits = visits;
    this.notes = notes;
    this.relatives = relatives;
    this.merging = merging;
    this.correcting = correcting;
    this.locations = locations;
  }

  /**
   * The record, as long as it is open.
   *
   * @throws WebApplicationException to the one it was merged into
   */
  Client open(UUID id) {
    var client = clients.findByIdOptional(id).filter(known -> !known.closed()).orElseThrow(NotFoundException::new);
    if (client.mergedInto != null) {
      throw new WebApplicationException(Response.seeOther(URI.create("/desk/clients/" + client.mergedInto)).build());
    }
    return client;
  }

  @Transactional(MANDATORY)
  Profile of(Client client) {
    var place = locations.only();
    var times = new ClientTimes(place.zoneId());
    var records = person.records(client.id);
    var all = visits.of(records, times);
    return new Profile(client.id, client.name, PersonLine.day(client.birthDate), client.birthDate.toString(),
        correcting.signed(client.id), contacts(records, place.country), all.toCome(), all.past(), all.counts(),
        notes.of(records).stream()
            .map(note -> new NoteLine(note.id(), note.words(), times.dated(note.writtenAt()))).toList(),
        relatives.of(records).stream().map(one -> relative(one, place.country)).toList(),
        relatives.doubles(client.id, records).stream().map(one -> relative(one, place.country)).toList(),
        merging.into(client.id).stream().map(one -> new MergedLine(one.id, one.name, times.dated(one.mergedAt),
            merging.undoable(one))).toList());
  }

  private List<ContactLine> contacts(List<UUID> records, String country) {
    return records.stream().flatMap(record -> clients.contacts(record).stream()).map(contact -> {
      var phone = contact.kind().equals("PHONE");
      return new ContactLine(contact.value(), PersonLine.forPeople(contact.value(), country),
          (phone ? "tel:" : "mailto:") + contact.value(), phone || contact.opensRecord());
    }).distinct().toList();
  }

  private static RelativeLine relative(Relatives.Relative one, String country) {
    var shared = one.shared() == null ? null : "same " + PersonLine.forPeople(one.shared(), country);
    var said = !one.linked() ? null : one.guardian() == null ? "lives with them"
        : one.guardian().equals(one.id().toString()) ? "guardian" : "their child";
    return new RelativeLine(one.id(), one.name(), PersonLine.day(one.birthDate()),
        shared == null ? said : said == null ? shared : said + ", " + shared, one.linked());
  }
}
