package clinic.rhomboid.accounts;

import java.time.Duration;

/** How far a session has come, how long it may stay there, and the page that leads on. */
enum Stage {
  /** The password was right and a code is still to be typed. Names nobody. */
  CODE(Duration.ofMinutes(5), "/login/code"),
  /** The clinic requires a second factor and there is none yet. No roles: it opens the page that sets one up. */
  ENROLMENT(Duration.ofMinutes(15), "/account/second-factor"),
  /** Signed in. Longer than a working day, shorter than a night: nobody finds last evening's session. */
  OPEN(Duration.ofHours(12), null);

  final Duration lasts;
  final String page;

  Stage(Duration lasts, String page) {
    this.lasts = lasts;
    this.page = page;
  }

  /** Where a right password leads. */
  static Stage after(boolean enrolled, boolean required) {
    if (enrolled) {
      return CODE;
    }
    return required ? ENROLMENT : OPEN;
  }
}
