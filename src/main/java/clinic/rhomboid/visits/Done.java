package clinic.rhomboid.visits;

import java.util.Arrays;

/** What was just done, told on the visit's page after a change. */
enum Done {
  MOVED("Your visit has been moved."),
  CANCELLED("Your visit is cancelled."),
  TOO_LATE("This visit can no longer be changed here. Please phone us."),
  SENT("If we know this address, the link is on its way."),
  SIGNED_CONFIRMED("Thank you, your answers are signed. Nothing stands in the way of your visit."),
  SIGNED_ARRIVED("Thank you, your answers are signed. Nothing stands in the way of your visit."),
  SIGNED_PENDING_REVIEW("Thank you, your answers are signed. A therapist reads them before your visit is confirmed."),
  SIGNED_SUSPENDED("Thank you, your answers are signed. Your visit is on hold."),
  OVERTAKEN("Other answers were signed for this visit meanwhile, perhaps on another device. So the ones you were changing were"
      + " not kept. Please look at what is signed now, and change it again if need be.");

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
