package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Routes an intake and ranks the techniques, exactly as the rules of record say; never a diagnosis.
 *
 * <p>Pure and deterministic: the same rules and answers always give an equal decision, and no order of evaluation can
 * change it, because the strictest contribution wins.
 */
public final class Screening {

  /** What these rules decide about these answers; what was not answered counts as not sure. */
  public static Decision of(RuleSet rules, Answers answers) {
    var verdict = new Verdict(rules);
    var local = new LocalAreas(rules, answers);
    requireRegions(rules, answers, verdict);
    Eligibility.judge(rules, answers, verdict);
    RedFlags.judge(rules, answers, verdict);
    Escalations.judge(rules, answers, verdict);
    Contraindications.judge(rules, answers, local, verdict);
    verdict.close(rules);
    var scoring = new Scoring(rules, answers, verdict);
    var advice = Words.onScreen(verdict);
    return new Decision(
        verdict.disposition(),
        scoring.inOrder(Standing.RANKED),
        scoring.inOrder(Standing.REVIEW),
        scoring.inOrder(Standing.NOT_SUGGESTED),
        scoring.inOrder(Standing.BLOCKED),
        scoring.lightPressure(verdict),
        kinds(advice),
        local.avoidAreas(),
        findings(verdict),
        scoring.scores(),
        advice,
        positive(rules, answers, Contraindication::requiredCompetence),
        positive(rules, answers, Contraindication::positioning),
        List.copyOf(verdict.contributions()));
  }

  private static void requireRegions(RuleSet rules, Answers answers, Verdict verdict) {
    if (answers.complaint().regions().isEmpty()) {
      verdict.add(WholeRules.placeMissing(rules));
    }
  }

  private static List<AdviceKind> kinds(List<Advice> advice) {
    var kinds = new ArrayList<AdviceKind>();
    for (var entry : advice) {
      if (!kinds.contains(entry.kind())) {
        kinds.add(entry.kind());
      }
    }
    kinds.sort((one, other) -> one.name().compareTo(other.name()));
    return List.copyOf(kinds);
  }

  private static List<String> findings(Verdict verdict) {
    var ids = new ArrayList<String>();
    for (var contribution : verdict.contributions()) {
      ids.add(contribution.id());
    }
    ids.sort(null);
    return List.copyOf(ids);
  }

  /** What the conditions not answered with a plain no ask for, once each, sorted. */
  private static List<String> positive(
      RuleSet rules, Answers answers, Function<Contraindication, String> need) {
    var needs = new TreeSet<String>();
    for (var item : rules.contraindications()) {
      var needed = need.apply(item);
      if (needed != null && item.answer(answers).answer().positive()) {
        needs.add(needed);
      }
    }
    return List.copyOf(needs);
  }

  private Screening() {}
}
