package clinic.rhomboid.clients;

/**
 * A way to reach somebody.
 *
 * @param kind EMAIL or PHONE
 * @param opensRecord whether a code mailed there opens the record
 */
public record Contact(String kind, String value, boolean opensRecord) {

  /** Whether a code can be mailed there. */
  public boolean takesCodes() {
    return kind.equals("EMAIL") && opensRecord;
  }
}
