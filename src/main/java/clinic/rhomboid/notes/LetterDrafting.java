package clinic.rhomboid.notes;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.Contribution;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts a letter from the record: only what the therapist has chosen, in the words in which it stands there. */
@ApplicationScoped
class LetterDrafting {

  static final String COMPLAINT = "complaint";
  static final String FINDINGS = "findings";
  static final String VISITS = "visits";

  private static final int NOTES = 3;
  private static final int SHOWN = 12;
  private record Asked(String field, String lead) {}

  private static final List<Asked> ASKED = List.of(
      new Asked("regions", "Where"),
      new Asked("painNow", "Pain now"),
      new Asked("painWorst", "Worst in the last week"),
      new Asked("painAverage", "Usually"),
      new Asked("quality", "Feels"),
      new Asked("duration", "For"),
      new Asked("onset", "Began"),
      new Asked("course", "Course"),
      new Asked("spread", "Travels"),
      new Asked("aggravating", "Worse with"),
      new Asked("relieving", "Better with"),
      new Asked("seenByClinician", "Examined by a clinician"));

  private final Intakes intakes;
  private final Appointments appointments;
  private final Documents documents;
  private final NoteReading reading;
  private final Clients clients;
  private final RuleSet rules;

  LetterDrafting(Intakes intakes, Appointments appointments, Documents documents, NoteReading reading, Clients clients,
      RuleSet rules) {
    this.intakes = intakes;
    this.appointments = appointments;
    this.documents = documents;
    this.reading = reading;
    this.clients = clients;
    this.rules = rules;
  }

  /** What can be chosen for a letter about this visit. */
  List<LetterView.Part> parts(Appointment visit) {
    var parts = new ArrayList<LetterView.Part>();
    if (visit.screeningId != null) {
      parts.add(new LetterView.Part(COMPLAINT, "The complaint, as the client answered", true));
      parts.add(new LetterView.Part(FINDINGS, "Answers that matter for a massage", true));
    }
    parts.add(new LetterView.Part(VISITS, "The visits so far", true));
    notes(visit).forEach(note -> parts.add(new LetterView.Part(note.id.toString(), "The note of "
        + reading.times(visit).day(appointments.findById(note.visitId).startsAt), note.visitId.equals(visit.id))));
    return parts;
  }

  String words(Appointment visit, Collection<String> chosen) {
    var client = clients.findById(visit.clientId);
    var times = new ClientTimes(reading.times(visit).zone());
    var parts = new ArrayList<String>();
    parts.add("Dear colleague,");
    parts.add(client.name + ", born " + times.dated(client.birthDate)
        + ", comes to us for massage and has allowed us to write to you.");
    if (visit.screeningId != null && chosen.contains(COMPLAINT)) {
      parts.add("In the client’s own answers:\n" + complaint(answers(visit)));
    }
    if (visit.screeningId != null && chosen.contains(FINDINGS)) {
      parts.add(findings(visit));
    }
    if (chosen.contains(VISITS)) {
      parts.add("Visits so far:\n" + visits(visit, times));
    }
    notes(visit).filter(note -> chosen.contains(note.id.toString())).forEach(note -> parts.add(note(note, times)));
    parts.add("We do not diagnose. We would be glad to hear whether massage may go on, and what we should leave out.");
    parts.add("With kind regards");
    return String.join("\n\n", parts);
  }

  private Stream<Document> notes(Appointment visit) {
    return documents.notesBefore(visit.clientId, visit.startsAt.plusNanos(1000), NOTES).stream();
  }

  private Answers answers(Appointment visit) {
    return intakes.answers(intakes.current(visit.intakeId).orElseThrow());
  }

  private String complaint(Answers answers) {
    return ASKED.stream().map(asked -> line(asked.lead(), rules.complaintField(asked.field()), answers))
        .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String line(String lead, ComplaintField field, Answers answers) {
    var complaint = answers.complaint();
    var said = field.type() == ComplaintField.Type.INTEGER
        ? complaint.scores().containsKey(field.id()) ? complaint.scores().get(field.id()) + " of " + field.max() : ""
        : field.options().stream().filter(option -> complaint.chosen(field.id()).contains(option.value()))
            .map(Choice::label).distinct().collect(Collectors.joining("; "));
    return said.isEmpty() ? "" : "- " + lead + ": " + said;
  }

  private String findings(Appointment visit) {
    var answers = answers(visit);
    var found = intakes.decision(intakes.result(visit.screeningId)).contributions().stream()
        .filter(rule -> rule.disposition() != Disposition.BOOK_NORMALLY)
        .map(rule -> "- " + rule.label() + (unsure(rule, answers) ? " (the client is not sure)" : "")).distinct().toList();
    return found.isEmpty() ? "No answer spoke against a massage."
        : "Answers that matter for a massage:\n" + String.join("\n", found);
  }

  private static boolean unsure(Contribution rule, Answers answers) {
    return switch (rule.origin()) {
      case RED_FLAG -> answers.redFlags().containsKey(rule.id()) && answers.redFlag(rule.id()).answer() == Reply.NOT_SURE;
      case CONTRAINDICATION -> answers.contraindication(rule.id()).answer() == Reply.NOT_SURE;
      default -> false;
    };
  }

  private String visits(Appointment visit, ClientTimes times) {
    return appointments.find("clientId = ?1 and startsAt <= ?2 and state in ('ARRIVED', 'IN_SESSION', 'COMPLETED')"
            + " order by startsAt desc", visit.clientId, visit.startsAt).page(0, SHOWN).stream()
        .map(one -> "- " + times.dated(times.date(one.startsAt)) + ": " + rules.technique(one.technique).name() + ", "
            + one.minutes + " minutes, " + reading.name(one.therapistId, one))
        .collect(Collectors.joining("\n"));
  }

  private String note(Document note, ClientTimes times) {
    var signed = reading.of(note);
    var day = times.dated(times.date(appointments.findById(note.visitId).startsAt));
    return "From our note of " + day + ":\n"
        + Stream.concat(signed.lines().stream().map(line -> line.title() + ": " + line.words()), Stream.of(signed.worked()))
            .filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
