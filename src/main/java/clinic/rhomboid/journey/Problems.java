package clinic.rhomboid.journey;

import clinic.rhomboid.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a form, gathered while it is read, in the order of the page. */
final class Problems {

  private final List<FieldError> errors = new ArrayList<>();

  void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  public boolean any() {
    return !errors.isEmpty();
  }

  public List<FieldError> all() {
    return errors;
  }

  /** The message at this field, or null. */
  public String at(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  /** Refuses text that is too long or that cannot have been typed. */
  void checkText(String field, String text, int longest) {
    var length = text.codePointCount(0, text.length());
    if (length > longest) {
      add(field, "Shorten this to " + longest + " characters or fewer. It has " + length + " now.");
    } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
      add(field, "This has characters that can’t be read. Please type it again.");
    }
  }

  /** Marks that turn the direction of writing can make a name lie. */
  private static boolean turnsText(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Likewise for a single line. */
  void checkLine(String field, String text, int longest) {
    if (text.chars().anyMatch(Character::isISOControl) || text.codePoints().anyMatch(Problems::turnsText)) {
      add(field, "This has characters that can’t be read. Please type it again on one line.");
    } else {
      checkText(field, text, longest);
    }
  }
}
