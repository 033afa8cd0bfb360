package clinic.rhomboid.portal;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.VisitDoor;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.booking.VisitWords;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.outcomes.Courses;
import clinic.rhomboid.packages.Packages;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;

/** Puts a client's first page together. */
@ApplicationScoped
class Overviews {

  private static final Comparator<Appointment> SOONEST =
      Comparator.comparing(visit -> visit.startsAt, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final MyVisits visits;
  private final MyIntakes intakes;
  private final MyConsents consents;
  private final MyDocuments documents;
  private final Dossiers dossiers;
  private final Courses courses;
  private final Packages packages;
  private final VisitDoor door;
  private final VisitLinks links;
  private final Clock clock;

  Overviews(MyVisits visits, MyIntakes intakes, MyConsents consents, MyDocuments documents, Dossiers dossiers, Courses courses,
      Packages packages, VisitDoor door, VisitLinks links, Clock clock) {
    this.visits = visits;
    this.intakes = intakes;
    this.consents = consents;
    this.documents = documents;
    this.dossiers = dossiers;
    this.courses = courses;
    this.packages = packages;
    this.door = door;
    this.links = links;
    this.clock = clock;
  }

  Overview of(Client client, ClientTimes times) {
    var all = visits.all(client);
    return new Overview(client.firstName(),
        all.stream().filter(this::toCome).sorted(SOONEST).map(visit -> line(visit, times)).toList(),
        all.stream().filter(visit -> !toCome(visit)).map(visit -> line(visit, times)).toList(),
        intakes.all(client).stream().map(revision ->
            new Overview.IntakeLine(revision.id, times.dated(revision.signedAt), revision.consentVersion)).toList(),
        consents.told(client).stream().map(consent -> new Overview.ConsentLine(kind(consent.kind()), consent.version(),
            times.dated(consent.givenAt()), consent.text().lines().toList())).toList(),
        documents.letters(client).stream().filter(letter -> letter.permission() != null)
            .map(letter -> line(letter, times)).toList(),
        dossiers.requested(client).stream().map(request -> line(request, times)).toList(),
        packages.of(client.id).stream()
            .map(bought -> new Overview.PackageLine(bought.name(), bought.words(times))).toList(),
        courses.worthALook(client.id));
  }

  private boolean toCome(Appointment visit) {
    return visit.state.stillToCome() && (!visit.hasTime() || visit.endsAt.isAfter(clock.instant()));
  }

  private Overview.VisitLine line(Appointment visit, ClientTimes times) {
    return new Overview.VisitLine(
        visit.hasTime() ? times.dated(visit.startsAt) : null,
        visit.hasTime() ? visits.technique(visit) + " with " + visits.therapist(visit) : "You asked for a call",
        VisitWords.status(visit), VisitWords.tone(visit),
        door.opens(visit) ? links.path(visit.id, visit.linkGeneration) : null);
  }

  private static Overview.LetterLine line(Dossier.Letter letter, ClientTimes times) {
    var allowed = letter.permission();
    return new Overview.LetterLine(times.dated(letter.signedAt()), letter.therapist(), letter.recipient(),
        allowed.by() + ", " + allowed.on() + ", " + allowed.how(),
        letter.sendings().stream().map(sent -> sent.how() + ", to " + sent.to() + ", " + times.dated(sent.at())).toList());
  }

  private static Overview.RequestLine line(Dossier.Request request, ClientTimes times) {
    return new Overview.RequestLine(request.kind().equals("DELETION") ? "Deletion" : "Correction",
        times.dated(request.askedAt()), request.doneAt() == null ? null : times.dated(request.doneAt()),
        request.words(), request.answer());
  }

  static String kind(String consent) {
    return consent.equals("DATA") ? "Keeping your answers" : "The treatment";
  }
}
