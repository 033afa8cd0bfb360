package clinic.rhomboid.limits;

import java.time.Duration;

/** How often something may be tried before it has to wait. */
public enum Limit {
  /** Passwords tried from one address. */
  SIGN_IN_BY_ADDRESS(60, Duration.ofMinutes(10)),
  /** Passwords tried from one address for one account. */
  SIGN_IN_BY_ACCOUNT(10, Duration.ofMinutes(10)),
  /** Mails that somebody makes this clinic send to one recipient. */
  MAIL_BY_RECIPIENT(5, Duration.ofHours(1)),
  /** Birth dates and codes tried for one client's record. */
  PROOF_BY_TARGET(5, Duration.ofHours(1)),
  /** Codes that clients' browsers at one address ask for. */
  CODES_BY_ADDRESS(60, Duration.ofMinutes(10)),
  /** Links that open nothing, followed from one address. */
  DEAD_LINKS_BY_ADDRESS(120, Duration.ofMinutes(10));

  final int tries;
  final Duration per;

  Limit(int tries, Duration per) {
    this.tries = tries;
    this.per = per;
  }
}
