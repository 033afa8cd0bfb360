package clinic.rhomboid.setup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The short id by which addresses and programs name a therapist, such as {@code ana}. */
final class Slug {

  private static final int LONGEST = 30;
  private static final String NOBODY = "therapist";
  /** The page on which therapists are added has this address. */
  private static final String RESERVED = "new";

  private Slug() {}

  /** Made from the first name; where that is taken, a number tells the two apart. */
  static String of(String name, Predicate<String> taken) {
    var first = plain(name.strip().split("\\s+", 2)[0]);
    var slug = first;
    for (var number = 2; taken.test(slug) || slug.equals(RESERVED); number++) {
      slug = first + "-" + number;
    }
    return slug;
  }

  private static String plain(String word) {
    var plain = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9-]", "").replaceFirst("^[^a-z]+", "");
    // A name in letters that an address can't hold still gets an id.
    return plain.length() < 2 ? NOBODY : plain.substring(0, Math.min(LONGEST, plain.length()));
  }
}
