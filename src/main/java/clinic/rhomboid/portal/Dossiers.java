package clinic.rhomboid.portal;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.outcomes.FollowUps;
import clinic.rhomboid.people.DeskNotes;
import clinic.rhomboid.requests.ClientRequests;
import clinic.rhomboid.web.ClinicCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Gathers everything about a client. */
@ApplicationScoped
public class Dossiers {

  private final Clients clients;
  private final MyVisits visits;
  private final MyIntakes intakes;
  private final FollowUps followUps;
  private final MyDocuments documents;
  private final MyPackages packages;
  private final MyConsents consents;
  private final MyTraces traces;
  private final MyWaits waits;
  private final ClientRequests requests;
  private final DeskNotes deskNotes;
  private final ClinicCard clinic;
  private final Clock clock;

  Dossiers(Clients clients, MyVisits visits, MyIntakes intakes, FollowUps followUps, MyDocuments documents,
      MyPackages packages, MyConsents consents, MyTraces traces, MyWaits waits, ClientRequests requests,
      DeskNotes deskNotes, ClinicCard clinic, Clock clock) {
    this.deskNotes = deskNotes;
    this.clients = clients;
    this.visits = visits;
    this.intakes = intakes;
    this.followUps = followUps;
    this.documents = documents;
    this.packages = packages;
    this.consents = consents;
    this.traces = traces;
    this.waits = waits;
    this.requests = requests;
    this.clinic = clinic;
    this.clock = clock;
  }

  /** The whole record; reading it is the caller's to write down. */
  public Dossier of(Client client) {
    var contacts = clients.contacts(client.id).stream()
        .map(contact -> new Dossier.Contact(contact.kind(), contact.value())).toList();
    return new Dossier(Dossier.FORMAT, clinic.info().name(), clock.instant(),
        new Dossier.Person(client.name, client.birthDate, client.createdAt, contacts, asks(client)), visits.told(client),
        intakes.told(client), asked(client), documents.notes(client), documents.afterCare(client),
        documents.letters(client), packages.told(client), consents.told(client), requested(client), noted(client), waits.told(client),
        traces.mails(client), traces.accesses(client));
  }

  private List<Dossier.FollowUp> asked(Client client) {
    return followUps.of(client.id).stream().map(one -> new Dossier.FollowUp(one.id, one.visitId, one.askedAt,
        one.answeredAt, client.keyId == null ? null : followUps.answers(one, client))).toList();
  }

  private List<Dossier.DeskNote> noted(Client client) {
    return client.keyId == null ? List.of() : deskNotes.of(List.of(client.id)).stream()
        .map(note -> new Dossier.DeskNote(note.writtenAt(), note.words())).toList();
  }

  List<Dossier.Request> requested(Client client) {
    return requests.of(client.id).stream().map(request -> new Dossier.Request(request.id, request.kind.name(),
        request.askedAt, requests.words(request, client), request.doneAt, requests.answer(request, client))).toList();
  }

  /** What the client asks for whatever the visit. */
  private static List<String> asks(Client client) {
    return Stream.of(client.stepFree ? "a room without steps" : null,
            "female".equals(client.wishedGender) ? "rather a woman as therapist" : null,
            "male".equals(client.wishedGender) ? "rather a man as therapist" : null)
        .filter(Objects::nonNull).toList();
  }
}
