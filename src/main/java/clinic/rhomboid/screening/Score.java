package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.ArrayList;
import java.util.List;

/**
 * How a technique comes to its score with these answers, rule by rule.
 *
 * @param base the points it begins with
 * @param counted the rules that hold
 */
public record Score(String technique, String name, int base, int total, List<Counted> counted) {

  /**
   * One rule that holds.
   *
   * @param points with its sign
   * @param excludes whether it keeps the technique from being suggested
   */
  public record Counted(String id, String label, String points, boolean excludes) {}

  public static List<Score> of(RuleSet rules, Answers answers) {
    return rules.techniques().stream().map(technique -> new Score(technique.id(), technique.name(), technique.baseScore(),
        technique.score(answers), counted(rules, technique, answers))).toList();
  }

  private static List<Counted> counted(RuleSet rules, Technique technique, Answers answers) {
    var counted = new ArrayList<Counted>();
    technique.indicatedFor().stream().filter(fit -> fit.when().holds(answers)).forEach(fit -> counted.add(
        new Counted(fit.id(), PlainWords.of(rules, fit.when()), TechniqueText.points(fit.weight()), false)));
    technique.notIndicatedFor().stream().filter(misfit -> misfit.when().holds(answers)).forEach(misfit -> counted.add(
        new Counted(misfit.id(), misfit.why(), TechniqueText.points(-misfit.penalty()), misfit.exclude())));
    return List.copyOf(counted);
  }
}
