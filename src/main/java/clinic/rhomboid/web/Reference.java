package clinic.rhomboid.web;

import java.security.SecureRandom;
import java.util.Set;

/** What a failed answer and its line in the log share, so that whoever is asked about it finds the cause. */
final class Reference {

  private static final int LENGTH = 8;
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What happens to everybody on the way: no sign of a fault on either side. */
  private static final Set<Integer> ORDINARY = Set.of(401, 403, 404, 409, 410, 422, 429);

  private Reference() {}

  static boolean belongsTo(int status) {
    return status >= 400 && !ORDINARY.contains(status);
  }

  static String next() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .collect(StringBuilder::new, (id, i) -> id.append(ALPHABET.charAt(i)), StringBuilder::append)
        .toString();
  }
}
