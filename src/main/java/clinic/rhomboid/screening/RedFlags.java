package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import java.util.List;

/** The warning signs, asked and derived. */
final class RedFlags {

  static void judge(RuleSet rules, Answers answers, Verdict verdict) {
    for (var flag : rules.redFlags()) {
      var reply = flag.reply(answers);
      if (reply.positive()) {
        verdict.add(contribution(rules, flag, reply == Reply.YES, flag.cleared(answers)));
      }
    }
  }

  private static Contribution contribution(RuleSet rules, RedFlag flag, boolean sure, boolean cleared) {
    var disposition = cleared ? Disposition.THERAPIST_REVIEW : flag.alarm().disposition(sure);
    return new Contribution(
        Contribution.Origin.RED_FLAG, flag.id(), flag.label(), disposition,
        cleared ? rules.clearedEffects() : flag.effects(),
        cleared ? List.of(rules.reviewAdvice()) : advice(rules, flag, sure, disposition),
        flag.staffReason(), flag.sources());
  }

  private static List<Advice> advice(RuleSet rules, RedFlag flag, boolean sure, Disposition disposition) {
    if (flag.alarm() == Alarm.EMERGENCY && !sure) {
      return List.of(new Advice(AdviceKind.SEE_DOCTOR_SAME_DAY, Words.IF_NOW + flag.clientAdvice()));
    }
    return Words.advice(rules, disposition, flag.adviceKind(), flag.clientAdvice());
  }

  private RedFlags() {}
}
