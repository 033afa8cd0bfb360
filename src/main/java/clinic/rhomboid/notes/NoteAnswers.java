package clinic.rhomboid.notes;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the pages of a note answer. Whatever shows it writes the read. */
@ApplicationScoped
class NoteAnswers {

  private final TreatedVisits visits;
  private final Documents documents;
  private final NoteViews views;
  private final NoteReading reading;
  private final Clients clients;
  private final Trail trail;
  private final Clock clock;

  NoteAnswers(TreatedVisits visits, Documents documents, NoteViews views, NoteReading reading, Clients clients,
      Trail trail, Clock clock) {
    this.visits = visits;
    this.documents = documents;
    this.views = views;
    this.reading = reading;
    this.clients = clients;
    this.trail = trail;
    this.clock = clock;
  }

  /** To write or to read, as far as it has come and whoever asks. */
  Response page(UUID id) {
    var author = visits.author();
    var own = visits.own(id, author);
    if (own.isEmpty()) {
      var opened = visits.opened(id, author);
      if (opened.isEmpty()) {
        visits.refused(id, author, "read");
        return Response.status(404).build();
      }
      shown(opened.get().visit(), author, opened.get().reference());
      return Response.ok(signed(opened.get().visit(), author, false, new Form(Map.of()), List.of())).build();
    }
    var visit = own.get();
    shown(visit, author, null);
    return documents.note(id).isPresent() || NoteWriting.standstill(visit, clock.instant()).isPresent()
        ? Response.ok(signed(visit, author, true, new Form(Map.of()), List.of())).build()
        : Response.ok(NotePage.Templates.write(views.opened(visit, author)).render()).build();
  }

  /** How far what a page sent by itself is kept, and no more. */
  @Transactional
  Response kept(UUID id, Form form, WriteOutcome outcome) {
    if (outcome instanceof WriteOutcome.Unknown) {
      return Response.status(404).build();
    }
    var visit = visits.own(id, visits.author()).orElseThrow();
    return Response.status(Keeping.status(outcome))
        .entity(NotePage.Templates.kept(views.kept(visit, form, outcome)).render()).build();
  }

  /** After a press: the page anew, or with what was typed and what is wrong. */
  @Transactional
  Response whole(UUID id, Form form, WriteOutcome outcome) {
    if (outcome instanceof WriteOutcome.Unknown) {
      return Response.status(404).build();
    }
    if (Keeping.status(outcome) == 200) {
      return Response.seeOther(NotePage.uri(id)).build();
    }
    var author = visits.author();
    var visit = visits.own(id, author).orElseThrow();
    shown(visit, author, null);
    return Response.status(Keeping.status(outcome))
        .entity(NotePage.Templates.write(views.typed(visit, author, form, outcome)).render()).build();
  }

  /** After words were added to a signed note. */
  @Transactional
  Response read(UUID id, Form form, WriteOutcome outcome) {
    if (outcome instanceof WriteOutcome.Unknown) {
      return Response.status(404).build();
    }
    if (outcome instanceof WriteOutcome.Signed) {
      return Response.seeOther(NotePage.uri(id)).build();
    }
    var author = visits.author();
    var visit = visits.own(id, author).orElseThrow();
    shown(visit, author, null);
    var errors = outcome instanceof WriteOutcome.Invalid invalid ? invalid.errors() : List.<FieldError>of();
    return Response.status(Keeping.status(outcome)).entity(signed(visit, author, true, form, errors)).build();
  }

  private String signed(Appointment visit, Author author, boolean own, Form form, List<FieldError> errors) {
    var note = documents.note(visit.id).map(reading::of).orElse(null);
    var why = NoteWriting.standstill(visit, clock.instant()).orElse("Its own therapist has not signed a note yet.");
    return NotePage.Templates.read(new NoteRead(visit.id.toString(), clients.findById(visit.clientId).name,
        reading.line(visit), note, note == null ? why : null, own, author.name(), form.words("addendum"),
        form.text("signature"), errors)).render();
  }

  private void shown(Appointment visit, Author author, String reason) {
    trail.record(author.actor(), "read", "note " + visit.id, visit.clientId, null, reason);
  }
}
