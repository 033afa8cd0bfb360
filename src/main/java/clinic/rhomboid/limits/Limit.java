package clinic.rhomboid.limits;

import java.time.Duration;

/** How often something may be tried before it has to wait: all tries at once, which then come back evenly. */
public enum Limit {
  /** Sign-ins that fail from one address. */
  SIGN_IN_BY_ADDRESS(30, Duration.ofMinutes(10)),
  /** Sign-ins that fail from one address for one account: never for the account alone, or anybody could lock it. */
  SIGN_IN_BY_ACCOUNT(10, Duration.ofMinutes(10)),
  /** Old passwords tried by whoever sits before a signed-in account. */
  OLD_PASSWORD_BY_ACCOUNT(10, Duration.ofMinutes(10)),
  /** One-time codes tried for one account, from anywhere: whoever gets so far knows its password. */
  CODE_BY_ACCOUNT(20, Duration.ofHours(1)),
  /** Mails that somebody makes this clinic send to one recipient. */
  MAIL_BY_RECIPIENT(5, Duration.ofHours(1)),
  /** Mails that one address makes this clinic send. */
  MAIL_BY_ADDRESS(30, Duration.ofMinutes(10)),
  /** Birth dates and codes tried for one client's record. */
  PROOF_BY_TARGET(5, Duration.ofHours(1)),
  /** Records that one therapist asks for by break-glass, found or not. */
  BREAK_GLASS_BY_THERAPIST(20, Duration.ofHours(1)),
  /** Links that lead nowhere, from one address. */
  GUESS_BY_ADDRESS(60, Duration.ofMinutes(10)),
  /** Times held, booked, moved and given back from one address, behind which there may be a whole office. */
  BOOKING_BY_ADDRESS(300, Duration.ofMinutes(5)),
  /** Pages of the questionnaire sent from one address: some fifteen a client. */
  ANSWER_BY_ADDRESS(1500, Duration.ofMinutes(5)),
  /** Pages saved in between from one address: they never keep somebody from sending a page. */
  SAVE_BY_ADDRESS(6000, Duration.ofMinutes(5), Scope.NODE),
  /** Whatever else a stranger sends. */
  OTHER_BY_ADDRESS(120, Duration.ofMinutes(10)),
  /** Decisions that one address asks for and nothing keeps. */
  SCREENING_BY_ADDRESS(600, Duration.ofMinutes(1), Scope.NODE),
  /** Pages and searches that one address reads. */
  READING_BY_ADDRESS(3000, Duration.ofMinutes(1), Scope.NODE),
  /** Calendars fetched from one address: a provider fetches for all who use it, from a few addresses. */
  FEED_BY_ADDRESS(1200, Duration.ofMinutes(10), Scope.NODE),
  /** All that one member of the staff does. */
  WORK_BY_ACCOUNT(1200, Duration.ofMinutes(1), Scope.NODE);

  /** Who counts. */
  enum Scope {
    /** All nodes together, in the database. */
    CLINIC,
    /** Each node for itself, in memory: for what is too frequent to be worth a look at the database. */
    NODE
  }

  final int tries;
  final Duration per;
  final Scope scope;

  Limit(int tries, Duration per) {
    this(tries, per, Scope.CLINIC);
  }

  Limit(int tries, Duration per, Scope scope) {
    this.tries = tries;
    this.per = per;
    this.scope = scope;
  }

  /** Whether each node counts for itself. */
  public boolean ofNode() {
    return scope == Scope.NODE;
  }
}
