package clinic.rhomboid.notes;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Technique;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writing and signing treatment notes. Whatever is sent is kept as a draft, however unfinished; only signing asks for more. */
@ApplicationScoped
class NoteWriting {

  private static final Document.Kind NOTE = Document.Kind.NOTE;

  private final TreatedVisits visits;
  private final Documents documents;
  private final Drafts drafts;
  private final StartingWords words;
  private final RuleSet rules;
  private final Clock clock;

  NoteWriting(TreatedVisits visits, Documents documents, Drafts drafts, StartingWords words, RuleSet rules, Clock clock) {
    this.visits = visits;
    this.documents = documents;
    this.drafts = drafts;
    this.words = words;
    this.rules = rules;
    this.clock = clock;
  }

  NoteText typed(Form form) {
    return NoteText.of(form, rules.techniques().stream().map(Technique::id).toList());
  }

  @Transactional
  WriteOutcome save(UUID id, Form form) {
    return keep(id, form, (visit, text) -> text);
  }

  /** Takes words over from the client's last note, below what was typed. */
  @Transactional
  WriteOutcome copy(UUID id, Form form) {
    var wanted = Stream.of(Section.values()).filter(section -> form.text("copy").equals(section.name())).toList();
    return keep(id, form, (visit, text) -> {
      var last = last(visit);
      for (var section : wanted.isEmpty() ? List.of(Section.values()) : wanted) {
        text = text.with(section, last.section(section));
      }
      return text;
    });
  }

  /** Puts the words to start from into the parts that are empty. */
  @Transactional
  WriteOutcome start(UUID id, Form form) {
    return keep(id, form, (visit, text) -> {
      for (var start : words.note(form.text("technique")).entrySet()) {
        text = text.section(start.getKey()).isBlank() ? text.with(start.getKey(), start.getValue()) : text;
      }
      return text;
    });
  }

  /** Signs and locks. */
  @Transactional
  WriteOutcome sign(UUID id, Form form) {
    var saved = keep(id, form, (visit, text) -> text);
    if (!(saved instanceof WriteOutcome.Saved)) {
      return saved;
    }
    var author = visits.author();
    var visit = visits.own(id, author).orElseThrow();
    var text = typed(form);
    var faults = NoteFaults.ofSigning(
        text, last(visit), confirmed(form), words::unchanged, author, form.text("signature"));
    if (!faults.isEmpty()) {
      return new WriteOutcome.Invalid(faults);
    }
    drafts.end(id, NOTE);
    return new WriteOutcome.Signed(documents.sign(NOTE, visit, null, text, form.text("signature"), author, null));
  }

  /** Adds signed words to a signed note. */
  @Transactional
  WriteOutcome add(UUID id, String addendum, String name) {
    var author = visits.author();
    var visit = visits.locked(id, author);
    if (visit.isEmpty()) {
      visits.refused(id, author, "write");
      return new WriteOutcome.Unknown();
    }
    var note = documents.note(id);
    if (note.isEmpty()) {
      return new WriteOutcome.Standstill("There is no signed note yet to add to.");
    }
    var faults = new ArrayList<FieldError>();
    if (addendum.isBlank()) {
      faults.add(new FieldError("addendum", "Write what you want to add"));
    } else if (NoteFaults.tooLong(addendum)) {
      faults.add(NoteFaults.tooLong("addendum", "The addendum", addendum));
    }
    if (!author.signsAs(name)) {
      faults.add(new FieldError("signature", "Type your name to sign: " + author.name()));
    }
    if (!faults.isEmpty()) {
      return new WriteOutcome.Invalid(faults);
    }
    var added = new Addendum(addendum);
    // A second press adds nothing.
    return documents.same(documents.about(note.get().id), added, author).<WriteOutcome>map(WriteOutcome.Signed::new)
        .orElseGet(() -> new WriteOutcome.Signed(documents.sign(
            Document.Kind.ADDENDUM, visit.get(), note.get().id, added, name, author, null)));
  }

  /** What the client's last note before this visit says; nothing when there is none. */
  NoteText last(Appointment visit) {
    return documents.notesBefore(visit.clientId, visit.startsAt, 1).stream().findFirst()
        .flatMap(note -> documents.content(note, NoteText.class)).orElse(NoteText.EMPTY);
  }

  static Set<Section> confirmed(Form form) {
    return Stream.of(Section.values()).filter(section -> form.all("still").contains(section.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Why no note can be written now; empty when one can. */
  static Optional<String> standstill(Appointment visit, Instant now) {
    var begun = switch (visit.state) {
      case ARRIVED, IN_SESSION, COMPLETED -> true;
      case CONFIRMED, AWAITING_INTAKE -> !now.isBefore(visit.startsAt);
      default -> false;
    };
    if (begun) {
      return Optional.empty();
    }
    return Optional.of(visit.state == AppointmentState.NO_SHOW || visit.state.calledOff()
        ? "This visit did not take place, so there is nothing to note." : "This visit has not begun yet. Its note opens when it does.");
  }

  private WriteOutcome keep(UUID id, Form form, BiFunction<Appointment, NoteText, NoteText> change) {
    var author = visits.author();
    var visit = visits.locked(id, author);
    if (visit.isEmpty()) {
      visits.refused(id, author, "write");
      return new WriteOutcome.Unknown();
    }
    var standstill = documents.note(id).map(signed -> "This note was signed meanwhile. What you add now goes into an addendum.")
        .or(() -> standstill(visit.get(), clock.instant()));
    if (standstill.isPresent()) {
      return new WriteOutcome.Standstill(standstill.get());
    }
    var text = change.apply(visit.get(), typed(form));
    var faults = NoteFaults.ofSaving(text);
    if (!faults.isEmpty()) {
      return new WriteOutcome.Invalid(faults);
    }
    return drafts.save(NOTE, visit.get(), Sheet.of(form), text, author).<WriteOutcome>map(WriteOutcome.Saved::new)
        .orElseGet(() -> new WriteOutcome.Older(drafts.of(id, NOTE).orElseThrow()));
  }
}
