package clinic.rhomboid.notes;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the page of a note that is being written together. */
@ApplicationScoped
class NoteViews {

  private static final Document.Kind NOTE = Document.Kind.NOTE;

  private final Documents documents;
  private final Drafts drafts;
  private final NoteReading reading;
  private final NoteWriting writing;
  private final Keeping keeping;
  private final Clients clients;
  private final RuleSet rules;

  NoteViews(
      Documents documents, Drafts drafts, NoteReading reading, NoteWriting writing, Keeping keeping,
      Clients clients, RuleSet rules) {
    this.documents = documents;
    this.drafts = drafts;
    this.reading = reading;
    this.writing = writing;
    this.keeping = keeping;
    this.clients = clients;
    this.rules = rules;
  }

  /** As it was saved last, or new: with the technique that is booked. */
  NoteView opened(Appointment visit, Author author) {
    var draft = drafts.of(visit.id, NOTE);
    var text = draft.map(saved -> drafts.content(saved, NoteText.class))
        .orElseGet(() -> new NoteText(Map.of(), "", Map.of(visit.technique, visit.minutes.toString())));
    return of(visit, author, text, keeping.opened(visit, NOTE), new Form(Map.of()), List.of());
  }

  /** As it was typed, for a form that was not taken. */
  NoteView typed(Appointment visit, Author author, Form form, WriteOutcome outcome) {
    var kept = kept(visit, form, outcome);
    return of(visit, author, writing.typed(form), kept, form, Keeping.errors(outcome, kept));
  }

  Kept kept(Appointment visit, Form form, WriteOutcome outcome) {
    return keeping.sent(visit, NOTE, Sheet.of(form), writing.typed(form), outcome);
  }

  private NoteView of(
      Appointment visit, Author author, NoteText text, Kept kept, Form form, List<FieldError> errors) {
    var last = writing.last(visit);
    var confirmed = NoteWriting.confirmed(form);
    var parts = Stream.of(Section.values()).map(section -> new NoteView.Part(section.field(), section.name(), section.title,
        section.hint, text.section(section), NoteFaults.copied(text, last, section), confirmed.contains(section),
        !last.section(section).isEmpty())).toList();
    var pressures = Stream.of(Pressure.values()).map(pressure ->
        new NoteView.Choice(pressure.name(), pressure.word, pressure.name().equals(text.pressure()))).toList();
    var techniques = rules.techniques().stream().map(technique -> new NoteView.Used(technique.id(), technique.name(),
        text.minutes().getOrDefault(technique.id(), ""))).toList();
    return new NoteView(visit.id.toString(), clients.findById(visit.clientId).name, reading.line(visit), kept, parts,
        pressures, techniques, visit.technique,
        documents.notesBefore(visit.clientId, visit.startsAt, 1).stream().findFirst().map(reading::of).orElse(null),
        author.name(), form.text("signature"), errors);
  }
}
