package clinic.rhomboid.notes;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.exchange.Pdf;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A signed letter on the clinic's paper. */
@ApplicationScoped
class LetterPdf {

  private final Documents documents;
  private final NoteReading reading;
  private final Appointments appointments;
  private final Clients clients;
  private final Locations locations;

  LetterPdf(
      Documents documents, NoteReading reading, Appointments appointments, Clients clients, Locations locations) {
    this.documents = documents;
    this.reading = reading;
    this.appointments = appointments;
    this.clients = clients;
    this.locations = locations;
  }

  /**
   * The letter as it is printed.
   *
   * @param sender name, address and phone of the clinic
   * @param about who it is about
   * @param allowed by whose permission it goes out
   */
  public record Paper(
      String size, List<String> sender, String date, String about, List<String> recipient, String words, String therapist,
      String signature, String signedAt, String allowed) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance letter(Paper paper);
  }

  byte[] of(Document letter) {
    var place = locations.only();
    var times = new ClientTimes(place.zoneId());
    var client = clients.findById(letter.clientId);
    var text = documents.content(letter, LetterText.class).orElse(LetterText.EMPTY);
    var visit = appointments.findById(letter.visitId);
    return Pdf.of(Templates.letter(new Paper(Pdf.paper(place.country), List.of(place.name, place.address, place.phone),
        times.dated(times.date(letter.signedAt)), client.name + ", born " + times.dated(client.birthDate),
        text.recipient().lines().toList(), text.words(), reading.name(letter.therapistId, visit),
        documents.signature(letter).orElse(""), times.dated(letter.signedAt),
        "With permission: " + text.permission(times))));
  }
}
