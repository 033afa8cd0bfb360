package clinic.rhomboid.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Line folding of RFC 5545, 3.1. The library counts characters instead of octets and may cut one character in two. */
final class Folding {

  private static final int OCTETS = 75;

  private Folding() {}

  /** The same lines, none longer than 75 octets, and no character cut. */
  static String of(String unfolded) {
    var folded = new StringBuilder(unfolded.length() + 64);
    unfolded.lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    var used = 0;
    for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
      var octets = character.getBytes(UTF_8).length;
      if (used + octets > OCTETS) {
        folded.append("\r\n ");
        used = 1;
      }
      folded.append(character);
      used += octets;
    }
    folded.append("\r\n");
  }
}
