package clinic.rhomboid.staff;

import java.text.Normalizer;
import java.util.Locale;

/** A name somebody types to sign with. */
public final class TypedName {

  private TypedName() {}

  /** Whether this is the name: case, accents and spaces aside. */
  public static boolean is(String name, String typed) {
    return plain(typed).equals(plain(name));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("\\s+", " ").strip()
        .toLowerCase(Locale.ROOT);
  }
}
