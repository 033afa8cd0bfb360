package clinic.rhomboid.intake;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.RedFlag;
import clinic.rhomboid.screening.RuleSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What clients are asked, as it was published: never changed, so that an old answer keeps its meaning.
 *
 * @param ruleSetSha256 the rules whose questions these are
 * @param switchedOff ids of the questions that a clinician has switched off: neither asked nor evaluated
 */
public record Questionnaire(int number, String ruleSetSha256, Set<String> switchedOff) {

  /** Leaves open in answers to this questionnaire what only the rules of today ask. */
  Answers leaveOpen(Answers answers, RuleSet then, RuleSet now) {
    return answers.leavingOpen(
        now.redFlags().stream().filter(flag -> !flag.derived()).map(RedFlag::id)
            .filter(id -> then.redFlag(id) == null).collect(Collectors.toSet()),
        now.contraindications().stream().map(Contraindication::id)
            .filter(id -> then.contraindication(id) == null || switchedOff.contains(id)).collect(Collectors.toSet()));
  }
}
