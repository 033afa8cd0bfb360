package clinic.rhomboid.notes;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens what was signed about visits, for therapists' pages. */
@ApplicationScoped
class NoteReading {

  private final Documents documents;
  private final Appointments appointments;
  private final Pictures pictures;
  private final RuleSet rules;
  private final Clock clock;

  NoteReading(Documents documents, Appointments appointments, Pictures pictures, RuleSet rules, Clock clock) {
    this.documents = documents;
    this.appointments = appointments;
    this.pictures = pictures;
    this.rules = rules;
    this.clock = clock;
  }

  SignedNote of(Document note) {
    var visit = appointments.findById(note.visitId);
    var text = documents.content(note, NoteText.class).orElse(NoteText.EMPTY);
    return new SignedNote(times(visit).day(visit.startsAt), signed(note, visit), documents.signature(note).orElse(null),
        Stream.of(Section.values()).filter(section -> !text.section(section).isEmpty())
            .map(section -> new SignedNote.Line(section.title, text.section(section))).toList(),
        worked(text), documents.about(note.id).stream().map(added -> added(added, visit)).toList());
  }

  /** By whom and when. */
  String signed(Document document, Appointment visit) {
    return name(document.therapistId, visit) + ", " + times(visit).full(document.signedAt);
  }

  String name(String therapist, Appointment visit) {
    return supply(visit).therapistNames().getOrDefault(therapist, therapist);
  }

  /** How firmly and with what. */
  String worked(NoteText text) {
    var techniques = text.minutes().entrySet().stream()
        .map(used -> rules.technique(used.getKey()).name() + " " + used.getValue() + " min").collect(Collectors.joining(", "));
    return Stream.of(text.pressure().isEmpty() ? "" : Pressure.word(text.pressure()) + " pressure", techniques)
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
  }

  /** Such as {@code Fri 20 Nov, 12:00, Swedish massage 60}. */
  String line(Appointment visit) {
    return times(visit).full(visit.startsAt) + ", " + rules.technique(visit.technique).name() + " " + visit.minutes;
  }

  Times times(Appointment visit) {
    var supply = supply(visit);
    return new Times(supply.zone(), supply.day(clock.instant()));
  }

  private SignedNote.Added added(Document addendum, Appointment visit) {
    return new SignedNote.Added(
        documents.content(addendum, Addendum.class).map(Addendum::words).orElse(null), signed(addendum, visit));
  }

  private ClinicSupply supply(Appointment visit) {
    return pictures.lastSeen(visit.locationId);
  }
}
