package clinic.rhomboid.audit;

/**
 * Something that was signed, as it lies there now.
 *
 * @param stored the digest beside it, in hexadecimal digits
 * @param actual the digest of what lies there
 * @param ifChanged what to say when they differ
 */
public record SignedRecord(String stored, String actual, String ifChanged) {}
