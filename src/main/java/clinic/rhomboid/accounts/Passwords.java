package clinic.rhomboid.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Passwords, kept as bcrypt hashes. */
final class Passwords {

  /** In bytes: bcrypt reads no further, so that a longer password would be weaker than it looks. */
  private static final int LONGEST = 72;

  private static final int COST = 12;

  // Of a password nobody has: checking against it makes an unknown account cost as much as a known one.
  private static final String NOBODYS = BcryptUtil.bcryptHash("nobody", COST);

  private Passwords() {}

  /** What is stored of a password that keeps the rules. */
  static String hash(String password) {
    return BcryptUtil.bcryptHash(password, COST);
  }

  /** Whether this is the password of the account; the account may be null, which takes as long. */
  static boolean match(Account account, String typed) {
    if (typed.getBytes(UTF_8).length > LONGEST) {
      return false;
    }
    var matches = BcryptUtil.matches(typed, account == null ? NOBODYS : account.passwordHash);
    return matches && account != null;
  }
}
