package clinic.rhomboid.booking;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.clients.Identity;

/**
 * Somebody's wish to be treated, with everything a decision needs.
 *
 * @param answers the age in them is ignored: the birth date tells it
 * @param signature the typed name of whoever signs, a guardian under their own
 * @param wishes preferences in the client's words, or null
 * @param atLeastReview a therapist decides whatever the rules say, because the same person was refused before
 */
public record VisitRequest(
    int locationId,
    Identity identity,
    Answers answers,
    String consentVersion,
    String signature,
    String wishes,
    Preferences preferences,
    boolean atLeastReview) {

  /** Of somebody who asks for nothing else. */
  public VisitRequest(
      int locationId, Identity identity, Answers answers, String consentVersion, String signature, String wishes,
      boolean atLeastReview) {
    this(locationId, identity, answers, consentVersion, signature, wishes, Preferences.NONE, atLeastReview);
  }
}
