package clinic.rhomboid.notes;

/**
 * How far what stands on a page is kept, as the page says it.
 *
 * @param saved when it was saved last, or null
 * @param problem why it is not, in plain words, or null
 * @param newer the version that was saved elsewhere meanwhile and may be replaced knowingly, otherwise 0
 */
public record Kept(Sheet sheet, String saved, String problem, int newer) {

  static Kept saved(Sheet sheet, String at) {
    return new Kept(sheet, at, null, 0);
  }

  static Kept not(Sheet sheet, String problem) {
    return new Kept(sheet, null, problem, 0);
  }
}
