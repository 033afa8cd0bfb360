package clinic.rhomboid.notes;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Words for the days after a visit. They may say something about health, so the mail holds only a link, and the visit's
 * page asks who is there before it shows them. What was sent stays as it is; more can be sent.
 */
@ApplicationScoped
public class AfterCare {

  // A press that was made twice is one press.
  private static final Duration TWICE = Duration.ofMinutes(1);

  private final TreatedVisits visits;
  private final Documents documents;
  private final NoteReading reading;
  private final Event<VisitChanged> events;
  private final Clock clock;

  AfterCare(
      TreatedVisits visits, Documents documents, NoteReading reading, Event<VisitChanged> events, Clock clock) {
    this.visits = visits;
    this.documents = documents;
    this.reading = reading;
    this.events = events;
    this.clock = clock;
  }

  /** What was sent, by whom. */
  public record Sent(Instant at, String by, String words) {}

  /** Everything that was sent about a visit, the newest first; nothing once the client's record is erased. */
  public List<Sent> of(Appointment visit) {
    return documents.of(visit.id, Document.Kind.AFTER_CARE).stream()
        .flatMap(sent -> documents.content(sent, AfterCareText.class).stream()
            .map(text -> new Sent(sent.signedAt, reading.name(sent.therapistId, visit), text.words())))
        .toList();
  }

  /** Whether there is something to read. */
  public boolean any(Appointment visit) {
    return documents.of(visit.id, Document.Kind.AFTER_CARE).stream().anyMatch(documents::readable);
  }

  /** Keeps the words and mails the client, who asked for them, the way to them. */
  @Transactional
  WriteOutcome send(UUID id, String words) {
    var author = visits.author();
    var found = visits.locked(id, author);
    if (found.isEmpty()) {
      visits.refused(id, author, "write");
      return new WriteOutcome.Unknown();
    }
    var visit = found.get();
    var standstill = NoteWriting.standstill(visit, clock.instant());
    if (standstill.isPresent() || visit.contactEmail == null) {
      return new WriteOutcome.Standstill(standstill.orElse("This client has left no e-mail address."));
    }
    if (words.isBlank()) {
      return new WriteOutcome.Invalid(List.of(new FieldError("words", "Write or choose what the client shall read")));
    }
    if (NoteFaults.tooLong(words)) {
      return new WriteOutcome.Invalid(List.of(NoteFaults.tooLong("words", "This", words)));
    }
    var before = documents.of(id, Document.Kind.AFTER_CARE).stream()
        .filter(sent -> sent.signedAt.isAfter(clock.instant().minus(TWICE)))
        .filter(sent -> documents.content(sent, AfterCareText.class).filter(text -> text.words().equals(words)).isPresent())
        .findFirst();
    return new WriteOutcome.Signed(before.orElseGet(() -> sent(visit, words, author)));
  }

  private Document sent(Appointment visit, String words, Author author) {
    var sent = documents.sign(
        Document.Kind.AFTER_CARE, visit, null, new AfterCareText(words), author.name(), author, null);
    events.fire(new VisitChanged(visit, VisitChanged.Kind.AFTER_CARE, null));
    return sent;
  }
}
