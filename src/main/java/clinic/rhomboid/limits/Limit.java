package clinic.rhomboid.limits;

import java.time.Duration;

/** How often something may be tried before it has to wait. */
public enum Limit {
  /** Passwords tried from one address. */
  SIGN_IN_BY_ADDRESS(60, Duration.ofMinutes(10)),
  /** Passwords tried from one address for one account. */
  SIGN_IN_BY_ACCOUNT(10, Duration.ofMinutes(10)),
  /** New passwords asked for from one address. */
  RESET_BY_ADDRESS(30, Duration.ofHours(1)),
  /** Old passwords tried by whoever sits before a signed-in account. */
  OLD_PASSWORD_BY_ACCOUNT(10, Duration.ofMinutes(10)),
  /** One-time codes tried for one account, from anywhere: whoever gets so far knows its password. */
  CODE_BY_ACCOUNT(20, Duration.ofHours(1)),
  /** Mails that somebody makes this clinic send to one recipient. */
  MAIL_BY_RECIPIENT(5, Duration.ofHours(1)),
  /** Birth dates and codes tried for one client's record. */
  PROOF_BY_TARGET(5, Duration.ofHours(1));

  final int tries;
  final Duration per;

  Limit(int tries, Duration per) {
    this.tries = tries;
    this.per = per;
  }
}
