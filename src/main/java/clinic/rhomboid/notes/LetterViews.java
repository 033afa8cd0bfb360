package clinic.rhomboid.notes;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the page of a visit's letters together. Whatever shows it writes the read. */
@ApplicationScoped
class LetterViews {

  private static final Document.Kind LETTER = Document.Kind.LETTER;

  private final TreatedVisits visits;
  private final Documents documents;
  private final Drafts drafts;
  private final LetterDrafting drafting;
  private final Keeping keeping;
  private final NoteReading reading;
  private final Clients clients;
  private final Trail trail;

  LetterViews(TreatedVisits visits, Documents documents, Drafts drafts, LetterDrafting drafting, Keeping keeping,
      NoteReading reading, Clients clients, Trail trail) {
    this.visits = visits;
    this.documents = documents;
    this.drafts = drafts;
    this.drafting = drafting;
    this.keeping = keeping;
    this.reading = reading;
    this.clients = clients;
    this.trail = trail;
  }

  /** Empty when it is no visit of this therapist's. */
  Optional<LetterView> opened(UUID id) {
    var author = visits.author();
    var visit = visits.own(id, author);
    if (visit.isEmpty()) {
      visits.refused(id, author, "read");
      return Optional.empty();
    }
    var draft = drafts.of(id, LETTER);
    var text = draft.map(saved -> drafts.content(saved, LetterText.class)).orElse(LetterText.EMPTY);
    return Optional.of(of(visit.get(), author, text, keeping.opened(visit.get(), LETTER),
        new Form(Map.of()), List.of()));
  }

  /** As it was typed, for a form that was not taken. */
  @Transactional
  LetterView typed(UUID id, Form form, WriteOutcome outcome) {
    var kept = kept(id, form, outcome);
    var author = visits.author();
    return of(visits.own(id, author).orElseThrow(), author, LetterText.of(form), kept, form, Keeping.errors(outcome, kept));
  }

  /** The page as it stands, with what is wrong with the record of a sending. */
  @Transactional
  LetterView faulty(Document letter, List<FieldError> errors) {
    var opened = opened(letter.visitId).orElseThrow();
    return new LetterView(opened.id(), opened.name(), opened.line(), opened.kept(), opened.text(), opened.parts(),
        opened.letters(), opened.ways(), opened.today(), opened.signer(), "", errors);
  }

  @Transactional
  Kept kept(UUID id, Form form, WriteOutcome outcome) {
    return keeping.sent(
        visits.own(id, visits.author()).orElseThrow(), LETTER, Sheet.of(form), LetterText.of(form), outcome);
  }

  private LetterView of(
      Appointment visit, Author author, LetterText text, Kept kept, Form form, List<FieldError> errors) {
    trail.record(author.actor(), "read", "letter " + visit.id, visit.clientId, null);
    return new LetterView(visit.id.toString(), clients.findById(visit.clientId).name, reading.line(visit), kept, text,
        drafting.parts(visit), documents.of(visit.id, LETTER).stream().map(letter -> signed(letter, visit)).toList(),
        List.of(Sending.How.values()), reading.times(visit).today().toString(), author.name(), form.text("signature"),
        errors);
  }

  private LetterView.Signed signed(Document letter, Appointment visit) {
    var text = documents.content(letter, LetterText.class).orElse(LetterText.EMPTY);
    var sendings = documents.about(letter.id).stream().flatMap(sent -> documents.content(sent, Sending.class).stream()
        .map(sending -> sending.how().title + ", to " + sending.to() + ". " + reading.signed(sent, visit))).toList();
    return new LetterView.Signed(letter.id.toString(), reading.signed(letter, visit), text,
        text.permission(new ClientTimes(reading.times(visit).zone())), sendings);
  }
}
