package clinic.rhomboid.notes;

import java.util.UUID;

/**
 * What a page knows of the draft it shows.
 *
 * @param version of the draft it began from, 0 for none
 * @param tab tells it from other pages that show the same draft
 * @param replaces the version that its user has been told of and replaces knowingly, otherwise 0
 */
public record Sheet(int version, UUID tab, int replaces) {

  static Sheet opened(int version) {
    return new Sheet(version, UUID.randomUUID(), 0);
  }

  static Sheet of(Form form) {
    return new Sheet(number(form.text("version")), tab(form.text("tab")), number(form.text("replaces")));
  }

  Sheet at(int version) {
    return new Sheet(version, tab, 0);
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  private static UUID tab(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }
}
