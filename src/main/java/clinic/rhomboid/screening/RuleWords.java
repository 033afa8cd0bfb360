package clinic.rhomboid.screening;

import java.util.Locale;

/** Turns the words of the rules file into the words of the code, refusing those it doesn't know. */
final class RuleWords {

  static <E extends Enum<E>> E of(RuleNode node, String property, String word, Class<E> words) {
    for (var constant : words.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    throw node.fault("unknown " + property + " '" + word + "'");
  }

  static Operator operator(RuleNode node) {
    var word = node.text("op");
    for (var operator : Operator.values()) {
      if (operator.word.equals(word)) {
        return operator;
      }
    }
    throw node.fault("unknown operator '" + word + "'");
  }

  static ComplaintField.Type type(RuleNode node) {
    var word = node.text("type");
    for (var type : ComplaintField.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
        return type;
      }
    }
    throw node.fault("unknown type '" + word + "'");
  }

  /** The alarm of a red flag or an escalation: each knows some of the words only. */
  static Alarm alarm(RuleNode node, Alarm notHere) {
    var alarm = node.word("disposition", Alarm.class);
    if (alarm == notHere) {
      throw node.fault("unknown disposition '" + alarm + "'");
    }
    return alarm;
  }

  private RuleWords() {}
}
