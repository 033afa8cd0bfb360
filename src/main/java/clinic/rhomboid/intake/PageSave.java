package clinic.rhomboid.intake;

import java.time.Instant;

/**
 * The last time that a page of a draft was saved.
 *
 * @param version how often it has been saved
 * @param sheet which showing of the page it was saved from, so that one window is told from another
 */
public record PageSave(int version, Instant at, String sheet) {

  static final PageSave NEVER = new PageSave(0, null, null);

  PageSave next(String sheet, Instant now) {
    return new PageSave(version + 1, now, sheet);
  }
}
