package clinic.rhomboid.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names as short as a crowded board wants them. */
final class Names {

  private Names() {}

  /** {@code AL} for Amara Lindqvist, {@code R1} for Room 1. */
  static String initials(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .map(word -> Character.isDigit(word.charAt(0)) ? word : word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  static String first(String name) {
    return name.split(" ", 2)[0];
  }

  /** {@code Deep tissue} for {@code deep_tissue}. */
  static String technique(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('_', ' ');
  }

  /** {@code Swedish, myofascial}. */
  static String techniques(Collection<String> ids) {
    var words = ids.stream().sorted()
        .map(id -> id.equals("swedish") ? "Swedish" : id.replace('_', ' '))
        .collect(Collectors.joining(", "));
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
