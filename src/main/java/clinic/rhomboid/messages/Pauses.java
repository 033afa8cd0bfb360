package clinic.rhomboid.messages;

import java.time.Duration;

/** How long to wait before a mail is tried again. */
final class Pauses {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final int GROWTH = 3;
  private static final Duration LONGEST = Duration.ofHours(6);

  private Pauses() {}

  /** The pause after so many failed tries: each three times the one before, up to six hours. */
  static Duration after(int failures) {
    var pause = FIRST;
    for (var i = 1; i < failures && pause.compareTo(LONGEST) < 0; i++) {
      pause = pause.multipliedBy(GROWTH);
    }
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
