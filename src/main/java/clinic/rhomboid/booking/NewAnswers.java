package clinic.rhomboid.booking;

import clinic.rhomboid.answers.Answers;
import java.util.UUID;

/**
 * What somebody signs for a visit that exists already.
 *
 * @param base the signed answers they began from, or null when the form was still missing
 * @param answers the age in them is ignored: the birth date tells it
 * @param consentVersion of the consent to treatment
 * @param signature the typed name of whoever signs, a guardian under their own
 */
public record NewAnswers(UUID base, Answers answers, String consentVersion, String signature) {}
