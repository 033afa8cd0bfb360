package clinic.rhomboid.web;

import java.util.Optional;

/** What can be wrong with text that somebody typed. */
public final class PlainText {

  private PlainText() {}

  /** What is wrong with several lines of text: too long, or characters that cannot have been typed. */
  public static Optional<String> fault(String text, int longest) {
    var length = text.codePointCount(0, text.length());
    if (length > longest) {
      return Optional.of("Shorten this to " + longest + " characters or fewer. It has " + length + " now.");
    }
    return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
        ? Optional.of("This has characters that can’t be read. Please type it again.")
        : Optional.empty();
  }

  /** Likewise with a single line, in which marks that turn the direction of writing could make a name lie. */
  public static Optional<String> faultInLine(String text, int longest) {
    return text.chars().anyMatch(Character::isISOControl) || text.codePoints().anyMatch(PlainText::turnsText)
        ? Optional.of("This has characters that can’t be read. Please type it again on one line.")
        : fault(text, longest);
  }

  private static boolean turnsText(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
