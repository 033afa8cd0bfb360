package clinic.rhomboid.messages;

import clinic.rhomboid.location.Location;
import java.util.List;

/**
 * What a mail says, ready to be laid out.
 *
 * @param name of the client, or empty
 * @param link the one key to the visit or the draft, an address of the clinic's, or null
 * @param code a one-time code, or null
 * @param key whether whoever has the link can change what was booked
 */
record Letter(
    String subject,
    String name,
    List<String> paragraphs,
    List<Row> rows,
    String linkLabel,
    String link,
    String code,
    boolean key,
    String clinic,
    String address,
    String phone,
    String phoneHref) {

  private static final String PRODUCT = "Rhomboid";

  record Row(String label, String value) {}

  static Letter of(
      MessageKind kind, String name, List<Row> rows, String link, String code, boolean key, Location clinic, String phone) {
    return clinic == null
        ? new Letter(kind.subject, name, kind.paragraphs, rows, kind.linkLabel, link, code, key, PRODUCT, null, null, null)
        : new Letter(kind.subject, name, kind.paragraphs, rows, kind.linkLabel, link, code, key, clinic.name,
            clinic.address, phone, "tel:" + clinic.phone);
  }
}
