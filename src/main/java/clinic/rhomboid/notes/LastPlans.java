package clinic.rhomboid.notes;

import clinic.rhomboid.booking.Appointments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The last plan for a client and what helped, for the page before a visit. */
@ApplicationScoped
public class LastPlans {

  private final Documents documents;
  private final Appointments appointments;
  private final NoteReading reading;

  LastPlans(Documents documents, Appointments appointments, NoteReading reading) {
    this.documents = documents;
    this.appointments = appointments;
    this.reading = reading;
  }

  /** From the signed note of the client's last visit that began before this start; empty when there is none to read. */
  public Optional<LastPlan> before(UUID clientId, Instant start) {
    return documents.notesBefore(clientId, start, 1).stream().findFirst().flatMap(note ->
        documents.content(note, NoteText.class).map(text -> {
          var visit = appointments.findById(note.visitId);
          return new LastPlan(visit.startsAt, reading.name(note.therapistId, visit), text.section(Section.PLAN),
              text.section(Section.HELPED));
        }));
  }
}
