package clinic.rhomboid.screening;

/**
 * Where a rule comes from.
 *
 * @param where an address or the name of a document
 */
public record Source(String id, String title, String where, String quality) {}
