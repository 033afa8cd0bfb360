package clinic.rhomboid.intake;

import java.util.Set;

/**
 * What clients are asked, as it was published: never changed, so that an old answer keeps its meaning.
 *
 * @param ruleSetSha256 the rules whose questions these are
 * @param switchedOff ids of the questions that a clinician has switched off: neither asked nor evaluated
 */
public record Questionnaire(int number, String ruleSetSha256, Set<String> switchedOff) {}
