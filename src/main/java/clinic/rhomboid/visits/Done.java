package clinic.rhomboid.visits;

import java.util.Arrays;

/** What was just done, told on the visit's page after a change. */
enum Done {
  MOVED("Your visit has been moved."),
  CANCELLED("Your visit is cancelled."),
  TOO_LATE("This visit can no longer be changed here. Please phone us."),
  ANSWERED("Your therapist has your answer."),
  QUESTION_OVER("The question is no longer open. There is nothing for you to do."),
  SENT("If we know this address, the link is on its way.");

  private final String words;

  Done(String words) {
    this.words = words;
  }

  /** The words for an address's parameter, or null for one that is none of ours. */
  static String words(String parameter) {
    return Arrays.stream(values())
        .filter(done -> done.name().equalsIgnoreCase(parameter))
        .map(done -> done.words)
        .findFirst()
        .orElse(null);
  }
}
