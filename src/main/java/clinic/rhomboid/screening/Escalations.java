package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;

/** The combinations that weigh more than their parts; one that is not certain steps down. */
final class Escalations {

  static void judge(RuleSet rules, Answers answers, Verdict verdict) {
    for (var escalation : rules.escalations()) {
      if (escalation.fires(answers)) {
        verdict.add(contribution(rules, escalation, answers));
      }
    }
  }

  private static Contribution contribution(RuleSet rules, Escalation escalation, Answers answers) {
    var certain = escalation.certain(answers);
    var disposition = escalation.alarm().disposition(certain);
    var steppedDown = escalation.alarm() == Alarm.EMERGENCY && !certain;
    var kind = steppedDown ? AdviceKind.SEE_DOCTOR_SAME_DAY : escalation.adviceKind();
    return new Contribution(
        Contribution.Origin.ESCALATION, escalation.id(), String.join(" + ", escalation.about(answers)), disposition,
        escalation.effects(), Words.advice(rules, disposition, kind, escalation.clientAdvice()),
        escalation.staffReason(), escalation.sources());
  }

  private Escalations() {}
}
