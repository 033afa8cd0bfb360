package clinic.rhomboid.accounts;

import io.quarkus.elytron.security.common.BcryptUtil;

/** Passwords, kept as bcrypt hashes. */
final class Passwords {

  private static final int COST = 12;

  // Of a password nobody has: checking against it makes an unknown account cost as much as a known one.
  private static final String NOBODYS = BcryptUtil.bcryptHash("nobody", COST);

  private Passwords() {}

  /** What is stored of a password that the {@link PasswordRules} let pass. */
  static String hash(String typed) {
    return BcryptUtil.bcryptHash(PasswordRules.normal(typed), COST);
  }

  /**
   * Whether this is the password of the account; the account may be null, which takes as long, and so does one whose
   * person has not chosen a password yet.
   */
  static boolean match(Account account, String typed) {
    var password = PasswordRules.normal(typed);
    if (!PasswordRules.fits(password)) {
      return false;
    }
    var chosen = account != null && account.passwordHash != null;
    var matches = BcryptUtil.matches(password, chosen ? account.passwordHash : NOBODYS);
    return matches && chosen;
  }
}
