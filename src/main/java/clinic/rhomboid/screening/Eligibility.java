package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.ArrayList;
import java.util.List;

/** The rules about age: each that applies counts, and so does each of its requirements that is not met. */
final class Eligibility {

  static void judge(RuleSet rules, Answers answers, Verdict verdict) {
    for (var rule : rules.eligibility()) {
      if (Condition.allHold(rule.when(), answers)) {
        verdict.add(contribution(rules, rule, answers));
      }
    }
  }

  private static Contribution contribution(RuleSet rules, EligibilityRule rule, Answers answers) {
    var unmet = unmet(rule, answers);
    var strictest = rule.disposition();
    for (var requirement : unmet) {
      strictest = strictest.stricter(requirement.elseDisposition());
    }
    var advice = new ArrayList<Advice>();
    if (rule.disposition().forbidsBooking() == strictest.forbidsBooking()) {
      advice.addAll(Words.advice(rules, rule.disposition(), rule.adviceKind(), rule.clientAdvice()));
    }
    for (var requirement : unmet) {
      if (requirement.elseDisposition().forbidsBooking() == strictest.forbidsBooking()) {
        advice.addAll(Words.advice(
            rules, requirement.elseDisposition(), requirement.elseAdviceKind(), requirement.elseAdvice()));
      }
    }
    return new Contribution(
        Contribution.Origin.AGE, rule.id(), rule.label(), strictest, rule.effects(), List.copyOf(advice),
        rule.staffReason(), rule.sources());
  }

  private static List<Requirement> unmet(EligibilityRule rule, Answers answers) {
    return rule.requires().stream().filter(requirement -> !requirement.met(answers)).toList();
  }

  private Eligibility() {}
}
