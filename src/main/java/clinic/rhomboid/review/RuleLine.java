package clinic.rhomboid.review;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.Contribution;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Source;
import java.util.Comparator;
import java.util.List;

/**
 * One rule that speaks about this visit.
 *
 * @param id of the rules of record, where the handbook explains it
 * @param label what it is about
 * @param text what it asks of the therapist
 * @param glyph its icon
 */
public record RuleLine(String id, String label, String text, String glyph, List<Origin> origins) {

  /**
   * Where a rule comes from.
   *
   * @param href an address to open, or null for what can't be
   * @param quality how good a source it is
   */
  public record Origin(String title, String where, String href, String quality) {

    static Origin of(Source source) {
      var href = source.where().startsWith("https://") ? source.where() : null;
      return new Origin(source.title(), source.where(), href, source.quality());
    }
  }

  private static final Origin JUDGEMENT =
      new Origin("Clinical judgement", "of those who wrote the rules, for the approving clinician to confirm", null, "");

  /** The strictest first. What the client was not sure about says so: it is judged like a yes, but it is none. */
  static List<RuleLine> of(RuleSet rules, VisitFile.Screened screened) {
    return screened.decision().contributions().stream()
        .sorted(Comparator.comparing((Contribution rule) -> rule.disposition().rank()).reversed())
        .map(rule -> new RuleLine(rule.id(), label(rule, screened.answers()), rule.staffText(), glyph(rule), origins(rules, rule)))
        .toList();
  }

  /** The first of them, for a list. */
  static List<RuleLine> first(List<RuleLine> speaking, int shown) {
    return speaking.stream().limit(shown).toList();
  }

  /** How many there are besides. */
  static int more(List<RuleLine> speaking, int shown) {
    return Math.max(0, speaking.size() - shown);
  }

  private static String label(Contribution rule, Answers answers) {
    var reply = switch (rule.origin()) {
      case RED_FLAG -> answers.redFlags().containsKey(rule.id()) ? answers.redFlag(rule.id()).answer() : Reply.YES;
      case CONTRAINDICATION -> answers.contraindication(rule.id()).answer();
      default -> Reply.YES;
    };
    return switch (reply) {
      case NOT_SURE -> rule.label() + " (not sure)";
      case UNANSWERED -> rule.label() + " (not answered)";
      default -> rule.label();
    };
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
        .map(source -> source == null ? JUDGEMENT : Origin.of(source))
        .distinct()
        .toList();
  }
}
