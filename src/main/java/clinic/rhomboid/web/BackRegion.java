package clinic.rhomboid.web;

/**
 * One region of the back as the client's map shows it.
 *
 * @param id of the rules of record
 * @param label what the client reads
 * @param marked whether it bothers the client
 * @param worst whether it is the worst place
 */
public record BackRegion(String id, String label, boolean marked, boolean worst) {}
