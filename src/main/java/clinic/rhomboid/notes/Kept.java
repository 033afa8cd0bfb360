package clinic.rhomboid.notes;

/**
 * How far what stands on a page is kept, as the page says it.
 *
 * @param page where the draft is shown as it is kept
 * @param saved when it was saved last, or null
 * @param problem why it is not, in plain words, or null
 * @param newer the version that was saved elsewhere meanwhile and may be replaced knowingly, otherwise 0
 */
public record Kept(String page, Sheet sheet, String saved, String problem, int newer) {}
