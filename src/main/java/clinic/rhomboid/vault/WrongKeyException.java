package clinic.rhomboid.vault;

import java.util.Collection;

/** The clinic's key does not open what is in its database, and what to do about it, in one line. */
public class WrongKeyException extends RuntimeException {

  private WrongKeyException(String line) {
    super(line, null, false, false);
  }

  static WrongKeyException of(MasterKeys masters, Collection<String> needed) {
    return new WrongKeyException("RHOMBOID_KEY does not open this database: keys in it are sealed by the key "
        + String.join(" and ", needed) + ", and set is " + String.join(" and ", masters.ids())
        + ". Set RHOMBOID_KEY to the key this database was used with, or, while you change keys, name the old one in"
        + " RHOMBOID_KEY_BEFORE until all are sealed by the new one. See docs/keys.md.");
  }
}
