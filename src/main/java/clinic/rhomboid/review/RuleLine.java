package clinic.rhomboid.review;

import clinic.rhomboid.screening.Contribution;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.RuleSet;
import java.util.Comparator;
import java.util.List;

/**
 * One rule that speaks about this visit.
 *
 * @param label what it is about
 * @param text what it asks of the therapist
 * @param glyph its icon
 */
public record RuleLine(String label, String text, String glyph, List<Origin> origins) {

  /** Where a rule comes from. */
  public record Origin(String title, String where) {}

  private static final Origin JUDGEMENT =
      new Origin("Clinical judgement", "of those who wrote the rules, for the approving clinician to confirm");

  /** The strictest first. */
  static List<RuleLine> of(RuleSet rules, Decision decision) {
    return decision.contributions().stream()
        .sorted(Comparator.comparing((Contribution rule) -> rule.disposition().rank()).reversed())
        .map(rule -> new RuleLine(rule.label(), rule.staffText(), glyph(rule), origins(rules, rule)))
        .toList();
  }

  private static String glyph(Contribution rule) {
    return switch (rule.disposition()) {
      case BOOK_NORMALLY -> "ready";
      case BOOK_WITH_MODIFICATIONS -> "change";
      case THERAPIST_REVIEW -> "call";
      case DO_NOT_BOOK, DO_NOT_BOOK_EMERGENCY -> "stopsign";
    };
  }

  private static List<Origin> origins(RuleSet rules, Contribution rule) {
    return rule.sources().stream()
        .map(id -> rules.sources().get(id))
        .map(source -> source == null ? JUDGEMENT : new Origin(source.title(), source.where()))
        .distinct()
        .toList();
  }
}
