package clinic.rhomboid.notes;

import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Writing, signing and sending letters to physicians. */
@ApplicationScoped
class LetterWriting {

  private static final Document.Kind LETTER = Document.Kind.LETTER;

  private final TreatedVisits visits;
  private final Documents documents;
  private final Drafts drafts;
  private final LetterDrafting drafting;
  private final NoteReading reading;

  LetterWriting(
      TreatedVisits visits, Documents documents, Drafts drafts, LetterDrafting drafting, NoteReading reading) {
    this.visits = visits;
    this.documents = documents;
    this.drafts = drafts;
    this.drafting = drafting;
    this.reading = reading;
  }

  @Transactional
  WriteOutcome save(UUID id, Form form) {
    return keep(id, form, text -> text);
  }

  /** Puts what was chosen of the record below what was typed. */
  @Transactional
  WriteOutcome draft(UUID id, Form form) {
    return keep(id, form, text ->
        text.with(drafting.words(visits.own(id, visits.author()).orElseThrow(), form.all("part"))));
  }

  /** Signs and locks. */
  @Transactional
  WriteOutcome sign(UUID id, Form form) {
    var saved = keep(id, form, text -> text);
    if (!(saved instanceof WriteOutcome.Saved)) {
      return saved;
    }
    var author = visits.author();
    var visit = visits.own(id, author).orElseThrow();
    var text = LetterText.of(form);
    var faults = LetterFaults.ofSigning(text, author, form.text("signature"), reading.times(visit).today());
    if (!faults.isEmpty()) {
      return new WriteOutcome.Invalid(faults);
    }
    drafts.end(id, LETTER);
    // A second press signs no second letter.
    var before = documents.same(documents.of(id, LETTER), text, author);
    return before.isPresent() ? new WriteOutcome.Signed(before.get()) : new WriteOutcome.Signed(documents.sign(LETTER, visit, null, text, form.text("signature"), author, null));
  }

  /** Records how a signed letter went out, and to whom. */
  @Transactional
  WriteOutcome send(UUID letterId, String how, String to) {
    var author = visits.author();
    var letter = letter(letterId, author);
    if (letter.isEmpty()) {
      return new WriteOutcome.Unknown();
    }
    var way = Sending.How.of(how);
    var faults = new ArrayList<FieldError>();
    if (way.isEmpty()) {
      faults.add(new FieldError("how-" + letterId, "Choose how it went out"));
    }
    if (to.isBlank() || to.length() > 500) {
      faults.add(new FieldError("to-" + letterId, "Enter who got it, in 500 characters or fewer"));
    }
    if (!faults.isEmpty()) {
      return new WriteOutcome.Invalid(List.copyOf(faults));
    }
    var visit = visits.own(letter.get().visitId, author).orElseThrow();
    return new WriteOutcome.Signed(documents.sign(Document.Kind.SENDING, visit, letterId,
        new Sending(way.get(), to), author.name(), author, way.get().name().toLowerCase(Locale.ROOT)));
  }

  /** A signed letter about a visit of this therapist's; anything else is refused and on the trail. */
  Optional<Document> letter(UUID letterId, Author author) {
    var letter = documents.findByIdOptional(letterId).filter(found -> found.kind == LETTER)
        .filter(found -> visits.own(found.visitId, author).isPresent());
    if (letter.isEmpty()) {
      visits.refusedLetter(letterId, author);
    }
    return letter;
  }

  private WriteOutcome keep(UUID id, Form form, UnaryOperator<LetterText> change) {
    var author = visits.author();
    var visit = visits.locked(id, author);
    if (visit.isEmpty()) {
      visits.refused(id, author, "write");
      return new WriteOutcome.Unknown();
    }
    var text = change.apply(LetterText.of(form));
    var faults = LetterFaults.ofSaving(text);
    if (!faults.isEmpty()) {
      return new WriteOutcome.Invalid(faults);
    }
    return drafts.save(LETTER, visit.get(), Sheet.of(form), text, author).<WriteOutcome>map(WriteOutcome.Saved::new)
        .orElseGet(() -> new WriteOutcome.Older(drafts.of(id, LETTER).orElseThrow()));
  }
}
