package clinic.rhomboid.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** What the owner's first password must be like. */
final class OwnerPassword {

  private static final int SHORTEST = 12;
  /** In bytes: bcrypt reads no further. */
  private static final int LONGEST = 72;

  private OwnerPassword() {}

  /** What is wrong with it, if anything is. */
  static Optional<String> fault(String typed) {
    if (typed.codePointCount(0, typed.length()) < SHORTEST) {
      return Optional.of("Choose a password of at least " + SHORTEST + " characters. A few words in a row are fine");
    }
    return typed.getBytes(UTF_8).length > LONGEST
        ? Optional.of("Choose a shorter password, at most " + LONGEST + " characters") : Optional.empty();
  }
}
