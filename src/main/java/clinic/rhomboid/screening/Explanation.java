package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells the client why each technique stands where it stands, from nothing but their own answers. */
public final class Explanation {

  private static final int MOST_REASONS = 4;
  private static final String FITS_LESS = "Others fit better what you told us.";

  private final RuleSet rules;
  private final Answers answers;
  private final Decision decision;

  private Explanation(RuleSet rules, Answers answers, Decision decision) {
    this.rules = rules;
    this.answers = answers;
    this.decision = decision;
  }

  /** Every technique in order of preference: ranked, for review, not suggested, blocked. */
  public static List<TechniqueChoice> of(RuleSet rules, Answers answers, Decision decision) {
    var explanation = new Explanation(rules, answers, decision);
    var choices = new ArrayList<TechniqueChoice>();
    explanation.add(choices, decision.rankedTechniques(), Standing.RANKED);
    explanation.add(choices, decision.reviewTechniques(), Standing.REVIEW);
    explanation.add(choices, decision.notSuggestedTechniques(), Standing.NOT_SUGGESTED);
    explanation.add(choices, decision.blockedTechniques(), Standing.BLOCKED);
    return List.copyOf(choices);
  }

  private void add(List<TechniqueChoice> choices, List<String> ids, Standing standing) {
    for (var id : ids) {
      var technique = rules.technique(id);
      choices.add(new TechniqueChoice(
          id, technique.name(), standing, decision.lightPressureTechniques().contains(id), why(technique, standing)));
    }
  }

  private List<String> why(Technique technique, Standing standing) {
    return switch (standing) {
      case RANKED -> fits(technique).toList();
      case REVIEW -> Stream.concat(deciding(technique, Effect.REVIEW), fits(technique)).toList();
      case NOT_SUGGESTED -> misfits(technique);
      case BLOCKED -> deciding(technique, Effect.AVOID).toList();
    };
  }

  private Stream<String> fits(Technique technique) {
    return technique.indicatedFor().stream()
        .filter(fit -> fit.when().holds(answers))
        .sorted(Comparator.comparingInt(Technique.Fit::weight).reversed())
        .map(fit -> Reasons.of(rules, fit.when(), answers))
        .distinct()
        .limit(MOST_REASONS);
  }

  private List<String> misfits(Technique technique) {
    var excluding = technique.notIndicatedFor().stream()
        .filter(misfit -> misfit.exclude() && misfit.when().holds(answers))
        .map(Technique.Misfit::why)
        .toList();
    return excluding.isEmpty() ? List.of(FITS_LESS) : excluding;
  }

  /** The answers that put it where it is; one that forbids the booking blocks every technique. */
  private Stream<String> deciding(Technique technique, Effect effect) {
    var index = rules.techniques().indexOf(technique);
    return decision.contributions().stream()
        .filter(contribution ->
            contribution.effects().get(index) == effect || contribution.disposition().forbidsBooking())
        .flatMap(contribution -> Reasons.of(rules, contribution, answers))
        .distinct();
  }
}
