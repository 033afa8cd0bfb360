package clinic.rhomboid.portal;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.notes.Addendum;
import clinic.rhomboid.notes.AfterCareText;
import clinic.rhomboid.notes.Document;
import clinic.rhomboid.notes.Documents;
import clinic.rhomboid.notes.LetterText;
import clinic.rhomboid.notes.NoteText;
import clinic.rhomboid.notes.Section;
import clinic.rhomboid.notes.Sending;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What therapists have written and signed about a client's visits. Nothing of it once the record is erased. */
@ApplicationScoped
class MyDocuments {

  private final Documents documents;
  private final MyVisits visits;
  private final RuleSet rules;

  MyDocuments(Documents documents, MyVisits visits, RuleSet rules) {
    this.documents = documents;
    this.visits = visits;
    this.rules = rules;
  }

  List<Dossier.Note> notes(Client client) {
    var about = about(client);
    return documents.ofClient(client.id, Document.Kind.NOTE).stream().map(note -> note(note, about)).toList();
  }

  List<Dossier.AfterCare> afterCare(Client client) {
    var about = about(client);
    return documents.ofClient(client.id, Document.Kind.AFTER_CARE).stream()
        .map(sent -> new Dossier.AfterCare(sent.visitId, sent.signedAt, by(sent, about),
            documents.content(sent, AfterCareText.class).map(AfterCareText::words).orElse(null))).toList();
  }

  List<Dossier.Letter> letters(Client client) {
    var about = about(client);
    return documents.ofClient(client.id, Document.Kind.LETTER).stream().map(letter -> letter(letter, about)).toList();
  }

  private Dossier.Note note(Document note, Map<UUID, Appointment> about) {
    var text = documents.content(note, NoteText.class).orElse(null);
    var addenda = documents.about(note.id).stream().map(added -> new Dossier.Addendum(added.signedAt, by(added, about),
        documents.signature(added).orElse(null), documents.content(added, Addendum.class).map(Addendum::words).orElse(null)))
        .toList();
    return new Dossier.Note(note.visitId, note.signedAt, by(note, about), documents.signature(note).orElse(null),
        section(text, Section.SUBJECTIVE), section(text, Section.OBJECTIVE), section(text, Section.ASSESSMENT),
        section(text, Section.PLAN), section(text, Section.HELPED),
        text == null ? null : text.pressure().toLowerCase(Locale.ROOT),
        text == null ? List.of() : text.minutes().entrySet().stream()
            .map(used -> new Dossier.Used(rules.technique(used.getKey()).name(), Integer.parseInt(used.getValue()))).toList(),
        addenda);
  }

  private Dossier.Letter letter(Document letter, Map<UUID, Appointment> about) {
    var text = documents.content(letter, LetterText.class);
    var sendings = documents.about(letter.id).stream().flatMap(sent -> documents.content(sent, Sending.class).stream()
        .map(sending -> new Dossier.Sent(sent.signedAt, sending.to(), sending.how().title))).toList();
    return new Dossier.Letter(letter.visitId, letter.signedAt, by(letter, about), documents.signature(letter).orElse(null),
        text.map(LetterText::recipient).orElse(null), text.map(LetterText::words).orElse(null),
        text.map(words -> new Dossier.Permission(words.permissionBy(), words.permissionOn(), words.permissionHow()))
            .orElse(null), sendings);
  }

  private Map<UUID, Appointment> about(Client client) {
    return visits.all(client).stream().collect(Collectors.toMap(visit -> visit.id, Function.identity()));
  }

  private String by(Document document, Map<UUID, Appointment> about) {
    return visits.name(document.therapistId, about.get(document.visitId));
  }

  private static String section(NoteText text, Section section) {
    return text == null || text.section(section).isEmpty() ? null : text.section(section);
  }
}
