package clinic.rhomboid.accounts;

import java.util.Locale;
import java.util.Map;

/** A text without what people change about a word to make it look like a password. */
final class PlainText {

  // One letter for each set that stands for another: p@ssw0rd, passw0rd and password are one.
  private static final Map<Character, Character> MEANT = Map.ofEntries(
      Map.entry('0', 'o'), Map.entry('1', 'i'), Map.entry('l', 'i'), Map.entry('!', 'i'), Map.entry('|', 'i'),
      Map.entry('3', 'e'), Map.entry('4', 'a'), Map.entry('@', 'a'), Map.entry('5', 's'), Map.entry('$', 's'),
      Map.entry('7', 't'), Map.entry('8', 'b'));

  private PlainText() {}

  /** In lower case, without what keeps words apart, and with the letters that digits and signs stand for. */
  static String of(String text) {
    var plain = new StringBuilder();
    text.toLowerCase(Locale.ROOT).replaceAll("[\\s._,;'’-]+", "").chars()
        .forEach(character -> plain.append(MEANT.getOrDefault((char) character, (char) character).charValue()));
    return plain.toString();
  }
}
