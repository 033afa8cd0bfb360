package clinic.rhomboid.accounts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What fingers type without thinking: neighbouring keys, the alphabet, digits in order, one key again and again, years. */
final class KeyWalks {

  /** Shorter ones happen in any word. */
  private static final int SHORTEST = 4;

  private static final String AGAIN_AND_AGAIN = "(.)\\1{2,}";
  private static final String YEAR = "(19|20)\\d\\d";

  private static final List<String> WALKS = Stream.of(
          "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "qwertzuiop", "yxcvbnm",
          "azertyuiop", "qsdfghjklm", "wxcvbn", "!@#$%^&*()", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik", "qazwsxedcrfvtgbyhnujmik",
          "q1w2e3r4t5y6u7i8o9p0", "1q2w3e4r5t6y7u8i9o0p", "qweasdzxc", "147258369", "741852963")
      .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString())).toList();

  private KeyWalks() {}

  /** The text without them, with a space where each was. */
  static String takenOutOf(String text) {
    var rest = new StringBuilder();
    var typed = text.toLowerCase(Locale.ROOT);
    for (var at = 0; at < typed.length(); ) {
      var length = walkAt(typed, at);
      rest.append(length == 0 ? typed.charAt(at) : ' ');
      at += Math.max(length, 1);
    }
    return rest.toString().replaceAll(AGAIN_AND_AGAIN, " ").replaceAll(YEAR, " ");
  }

  /** How many characters from here on are one walk, or 0. */
  private static int walkAt(String text, int from) {
    var longest = 0;
    for (var walk : WALKS) {
      var length = SHORTEST;
      while (from + length <= text.length() && walk.contains(text.substring(from, from + length))) {
        longest = Math.max(longest, length++);
      }
    }
    return longest;
  }
}
