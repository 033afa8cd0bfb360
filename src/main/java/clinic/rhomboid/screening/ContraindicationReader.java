package clinic.rhomboid.screening;

import java.util.List;

/** Reads the contraindications with their follow-up questions. */
final class ContraindicationReader {

  private final Vocabulary words;

  ContraindicationReader(Vocabulary words) {
    this.words = words;
  }

  Contraindication read(RuleNode node) {
    node.explained("answerType");
    var base = judgement(node, node.text("therapistAlert"));
    return new Contraindication(
        node.text("id"),
        node.text("label"),
        node.text("question"),
        node.text("category"),
        base,
        node.has("followUp") ? node.object("followUp", followUp -> followUp(followUp, base)) : null,
        node.flag("asksLocations"),
        node.flag("asksClearance"),
        node.text("clientAdvice"),
        node.textOr("positioning", null),
        node.textOr("requiredCompetence", null),
        node.flagOr("switchable", false),
        words.sources(node));
  }

  private Judgement judgement(RuleNode node, String alert) {
    return new Judgement(
        node.word("severity", Severity.class), words.effects(node), node.word("adviceKind", AdviceKind.class), alert);
  }

  private FollowUp followUp(RuleNode node, Judgement base) {
    return new FollowUp(node.text("id"), node.text("question"), options(node, base));
  }

  private List<FollowUp.Option> options(RuleNode node, Judgement base) {
    switch (node.text("type")) {
      case "body_areas":
        node.explained("optionsFrom");
        return List.of();
      case "single_choice":
        var options = node.objects("options", option -> option(option, base));
        if (options.stream().noneMatch(option -> option.value().equals(FollowUp.NOT_SURE))) {
          throw node.fault("option '" + FollowUp.NOT_SURE + "' is missing");
        }
        return options;
      default:
        throw node.fault("unknown type '" + node.text("type") + "'");
    }
  }

  private FollowUp.Option option(RuleNode node, Judgement base) {
    return new FollowUp.Option(
        node.text("value"),
        node.text("label"),
        judgement(node, node.textOr("therapistAlert", base.therapistAlert())),
        node.flagOr("asksLocations", false),
        node.flagOr("asksClearance", false));
  }
}
