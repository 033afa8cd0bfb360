package clinic.rhomboid.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A word that nobody else writes, and every form in which it might lie about in the open. */
record Canary(String word) {

  /** The forms, each as a string whose characters are bytes. */
  List<String> forms() {
    var forms = new ArrayList<>(List.of(word, word.toLowerCase(), word.toUpperCase(), escaped(), octal(),
        new String(word.getBytes(UTF_16LE), ISO_8859_1), new String(word.getBytes(UTF_16BE), ISO_8859_1)));
    // COPY doubles a backslash.
    forms.add(escaped().replace("\\", "\\\\"));
    forms.add(octal().replace("\\", "\\\\"));
    var hex = HexFormat.of().formatHex(word.getBytes(UTF_8));
    forms.add(hex);
    forms.add(hex.toUpperCase());
    for (var offset = 0; offset < 3; offset++) {
      forms.add(base64(word, offset));
      // Hexadecimal and base64 of one another, as when a sealed column were filled with an encoded text.
      forms.add(HexFormat.of().formatHex(base64(word, offset).getBytes(UTF_8)));
      forms.add(base64(hex, offset));
    }
    return forms.stream().distinct().toList();
  }

  /** The forms that these bytes hold. */
  List<String> foundIn(byte[] bytes) {
    var text = new String(bytes, ISO_8859_1);
    return forms().stream().filter(text::contains).toList();
  }

  private String escaped() {
    return word.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
  }

  private String octal() {
    return word.chars().mapToObj("\\%03o"::formatted).collect(Collectors.joining());
  }

  /** What does not depend on the neighbours, for a word that begins so many bytes after a group of three. */
  static String base64(String word, int offset) {
    var encoded = Base64.getEncoder().encodeToString((" ".repeat(offset) + word).getBytes(UTF_8));
    var whole = (offset + word.length()) / 3 * 4;
    return encoded.substring(offset == 0 ? 0 : 4, whole);
  }
}
