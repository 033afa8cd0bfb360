package clinic.rhomboid.imports;

/**
 * What is wrong with a file.
 *
 * @param line the line in it, as an editor counts
 * @param field the heading of its column, or empty for the line as a whole
 * @param message what to do about it
 */
public record Trouble(int line, String field, String message) {}
