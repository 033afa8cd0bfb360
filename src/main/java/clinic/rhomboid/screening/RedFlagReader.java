package clinic.rhomboid.screening;

import java.util.List;

/** Reads the warning signs. */
final class RedFlagReader {

  static RedFlag read(RuleNode node, Vocabulary words) {
    var derived = derived(node);
    node.explained("answerType");
    var flag = new RedFlag(
        node.text("id"),
        node.text("label"),
        node.text("group"),
        node.has("question") ? node.text("question") : null,
        derived ? words.allOf(node) : List.of(),
        RuleWords.alarm(node, Alarm.DO_NOT_BOOK),
        node.text("urgency"),
        node.word("adviceKind", AdviceKind.class),
        node.text("clientAdvice"),
        node.text("staffReason"),
        words.effects(node),
        node.flag("clearable"),
        words.sources(node));
    if (flag.derived() != derived) {
      throw node.fault("property 'question' does not fit the kind '" + node.text("kind") + "'");
    }
    if (flag.clearable() && (derived || flag.alarm() == Alarm.EMERGENCY)) {
      throw node.fault("property 'clearable' must be false for an emergency or a derived flag");
    }
    return flag;
  }

  private static boolean derived(RuleNode node) {
    return switch (node.text("kind")) {
      case "derived" -> true;
      case "question" -> false;
      default -> throw node.fault("unknown kind '" + node.text("kind") + "'");
    };
  }

  private RedFlagReader() {}
}
