package clinic.rhomboid.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What makes a password, in the spirit of NIST SP 800-63B: long enough, not what is tried first, and otherwise whatever
 * somebody likes. No kind of character is asked for: that makes passwords alike and hard to remember, not strong.
 */
final class PasswordRules {

  static final int SHORTEST = 12;

  /** In bytes: bcrypt reads no further, so that a longer password would be weaker than it looks. */
  static final int LONGEST = 72;

  static final String TOO_SHORT = "Use at least 12 characters. Four words that don’t belong together are easy to remember.";
  static final String TOO_LONG = "Use at most 72 characters. Letters with accents and pictures count for two to four.";
  static final String TOO_COMMON = "This is easy to guess: it is made of common words, names, or keys in a row. Add words that don’t belong together.";
  static final String TOO_CLOSE = "This is easy to guess for you: leave out your name, your e-mail address and the clinic’s name, or add words that don’t belong to them.";

  // As many different characters as must be left when what is guessable is taken out.
  private static final int LEFT = 6;
  // Two common words are one guess in a few million; from the third on a word counts like any other.
  private static final int COMMON_WORDS = 2;
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<String> HOUSE = List.of("rhomboid", "massage");

  private PasswordRules() {}

  /** One spelling for each password, so that it is the same from every keyboard. */
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  static boolean fits(String normal) {
    return normal.getBytes(UTF_8).length <= LONGEST;
  }

  /**
   * Why this can't be a password and what to do about it, or nothing.
   *
   * @param context what somebody who knows the person tries first: their name, their e-mail address, the clinic's name
   */
  static Optional<String> refusal(String typed, Collection<String> context) {
    var password = normal(typed);
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(TOO_SHORT);
    }
    if (!fits(password)) {
      return Optional.of(TOO_LONG);
    }
    var plain = PlainText.of(KeyWalks.takenOutOf(password));
    if (differentCharacters(withoutCommonWords(plain)) < LEFT) {
      return Optional.of(TOO_COMMON);
    }
    return differentCharacters(withoutCommonWords(without(plain, context))) < LEFT
        ? Optional.of(TOO_CLOSE) : Optional.empty();
  }

  private static String without(String plain, Collection<String> context) {
    var words = Stream.concat(context.stream().flatMap(PARTS::splitAsStream), HOUSE.stream())
        .map(word -> PlainText.of(word.toLowerCase(Locale.ROOT))).filter(word -> word.length() > 2)
        .sorted(Comparator.comparing(String::length).reversed()).toList();
    var rest = plain;
    for (var word : words) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  private static String withoutCommonWords(String plain) {
    var rest = plain;
    for (var taken = 0; taken < COMMON_WORDS; taken++) {
      var word = CommonWords.LONGEST_FIRST.stream().filter(rest::contains).findFirst().orElse("");
      rest = rest.replace(word, "");
    }
    return rest;
  }

  private static long differentCharacters(String text) {
    return text.codePoints().distinct().count();
  }
}
