package clinic.rhomboid.messages;

import clinic.rhomboid.location.Location;
import java.util.List;

/**
 * What a mail says, ready to be laid out.
 *
 * @param name of the client, or empty
 * @param link the one key to the visit or the draft
 */
record Letter(
    String subject,
    String name,
    List<String> paragraphs,
    List<Row> rows,
    String linkLabel,
    String link,
    String clinic,
    String address,
    String phone,
    String phoneHref) {

  record Row(String label, String value) {}

  static Letter of(MessageKind kind, String name, List<Row> rows, String link, Location clinic, String phone) {
    return new Letter(kind.subject, name, kind.paragraphs, rows, kind.linkLabel, link, clinic.name, clinic.address, phone,
        "tel:" + clinic.phone);
  }
}
