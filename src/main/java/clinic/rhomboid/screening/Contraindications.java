package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import java.util.List;

/** The conditions that speak against a massage, and the rule about three that change it. */
final class Contraindications {

  private static final int LOAD_LIMIT = 3;

  static void judge(RuleSet rules, Answers answers, LocalAreas local, Verdict verdict) {
    var modified = 0;
    for (var item : rules.contraindications()) {
      var given = item.answer(answers);
      if (given.answer().positive()) {
        var judgement = item.judgement(given);
        var sure = given.answer() == Reply.YES;
        modified += sure && judgement.severity() == Severity.MODIFY ? 1 : 0;
        var disposition = sure ? disposition(item, judgement, answers, local) : Disposition.THERAPIST_REVIEW;
        var effects = local.contains(item) ? local.effects(item) : judgement.effects();
        verdict.add(contribution(rules, item, judgement, disposition, effects));
      }
    }
    if (modified >= LOAD_LIMIT) {
      verdict.add(WholeRules.severalAtOnce(rules));
    }
  }

  private static Disposition disposition(
      Contraindication item, Judgement judgement, Answers answers, LocalAreas local) {
    return switch (judgement.severity()) {
      case ABSOLUTE -> Disposition.DO_NOT_BOOK;
      case CLEARANCE ->
          item.answer(answers).clearance() == Reply.YES ? Disposition.THERAPIST_REVIEW : Disposition.DO_NOT_BOOK;
      case REVIEW -> Disposition.THERAPIST_REVIEW;
      case MODIFY -> Disposition.BOOK_WITH_MODIFICATIONS;
      case LOCAL -> local.apart(item) ? Disposition.BOOK_WITH_MODIFICATIONS : Disposition.THERAPIST_REVIEW;
    };
  }

  private static Contribution contribution(
      RuleSet rules, Contraindication item, Judgement judgement, Disposition disposition, List<Effect> effects) {
    // A condition's own words tell how to get a doctor's note: for a review, the therapist's call says it all.
    var kind = disposition.forbidsBooking() ? judgement.adviceKind() : AdviceKind.NONE;
    return new Contribution(
        Contribution.Origin.CONTRAINDICATION, item.id(), item.label(), disposition, effects,
        Words.advice(rules, disposition, kind, item.clientAdvice()), judgement.therapistAlert(), item.sources());
  }

  private Contraindications() {}
}
