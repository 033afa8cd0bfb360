package clinic.rhomboid.screening;

/** The rules of record can't be read as they stand; the message names the item and the offending word. */
public final class InvalidRuleSetException extends RuntimeException {

  InvalidRuleSetException(String item, String fault) {
    super(item + ": " + fault);
  }
}
