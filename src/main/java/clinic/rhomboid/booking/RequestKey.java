package clinic.rhomboid.booking;

/**
 * What makes a repeated request recognisable.
 *
 * @param bodyHash a keyed hash of the body; the body itself is never kept
 */
public record RequestKey(String key, byte[] bodyHash) {}
