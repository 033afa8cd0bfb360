package clinic.rhomboid.handbook;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.screening.Advice;
import clinic.rhomboid.screening.Contribution;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.PlainWords;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Score;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the rules make of made-up answers, with every rule that took part.
 *
 * @param booking what becomes of the booking
 * @param tone how that is coloured
 * @param rules every contributing rule, the strictest first
 * @param needs what a booking would require besides, in words
 */
public record Outcome(
    String booking, String tone, String route, List<Rule> rules, List<Technique> techniques, List<String> advice,
    List<String> needs) {

  /** A rule that took part, what it asks for, and what it does to each technique. */
  public record Rule(
      String id, String label, String asks, List<Entry.Cell> effects, String toStaff, List<Origin> sources) {}

  /** Where a technique ends up, and how its score came about. */
  public record Technique(String standing, boolean light, Score score) {}

  static Outcome of(RuleSet rules, Answers evaluated, Decision decision) {
    return new Outcome(
        PlainWords.of(decision.disposition()), tone(decision), rules.routeTexts().get(decision.disposition()),
        decision.contributions().stream()
            .sorted(Comparator.comparing((Contribution one) -> one.disposition().rank()).reversed())
            .map(one -> rule(rules, one)).toList(),
        Score.of(rules, evaluated).stream().map(score -> new Technique(standing(decision, score.technique()),
            decision.lightPressureTechniques().contains(score.technique()), score))
            .sorted(Comparator.comparing((Technique one) -> order(decision, one.score().technique()))).toList(),
        decision.advice().stream().map(Advice::text).toList(), needs(rules, decision));
  }

  private static Rule rule(RuleSet rules, Contribution one) {
    return new Rule(one.id(), one.label(), PlainWords.of(one.disposition()), Entry.cells(rules, one.effects()),
        one.staffText(), Origin.of(rules, one.sources()));
  }

  private static String tone(Decision decision) {
    return switch (decision.disposition()) {
      case BOOK_NORMALLY -> "ok";
      case BOOK_WITH_MODIFICATIONS -> "calm";
      case THERAPIST_REVIEW -> "attention";
      case DO_NOT_BOOK, DO_NOT_BOOK_EMERGENCY -> "stop";
    };
  }

  private static String standing(Decision decision, String technique) {
    return standings(decision).entrySet().stream().filter(one -> one.getValue().contains(technique))
        .map(Map.Entry::getKey).findFirst().orElse("");
  }

  private static int order(Decision decision, String technique) {
    return List.of(decision.rankedTechniques(), decision.reviewTechniques(), decision.notSuggestedTechniques(),
        decision.blockedTechniques()).stream().flatMap(List::stream).toList().indexOf(technique);
  }

  private static Map<String, List<String>> standings(Decision decision) {
    return Map.of("suggested", decision.rankedTechniques(), "a therapist decides", decision.reviewTechniques(),
        "possible, not suggested", decision.notSuggestedTechniques(), "not used", decision.blockedTechniques());
  }

  private static List<String> needs(RuleSet rules, Decision decision) {
    var needs = new java.util.ArrayList<String>();
    decision.requiredCompetences().forEach(one -> needs.add("A therapist trained in: " + one));
    decision.positionings().forEach(one -> needs.add("Position: " + one.replace('_', ' ')));
    if (!decision.avoidAreas().isEmpty()) {
      needs.add("Leave alone: " + decision.avoidAreas().stream().map(area -> place(rules, area)).collect(Collectors.joining(", ")));
    }
    var required = Needs.of(decision);
    if (required.extraMinutes() > 0) {
      needs.add(required.extraMinutes() + " more minutes to set up");
    }
    new TreeSet<>(required.roomFeatures()).forEach(one -> needs.add("A room with: " + one.replace('_', ' ')));
    return needs;
  }

  private static String place(RuleSet rules, String area) {
    return java.util.stream.Stream.concat(rules.regions().stream(), rules.otherBodyAreas().stream())
        .filter(choice -> choice.value().equals(area)).map(choice -> choice.label()).findFirst().orElse(area.replace('_', ' '));
  }
}
