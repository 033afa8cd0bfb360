package clinic.rhomboid.screening;

/**
 * One option of a question.
 *
 * @param anatomicalTerm what staff call this region of the back, or null where the option is no region
 */
public record Choice(String value, String label, String anatomicalTerm) {}
