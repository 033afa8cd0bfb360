package clinic.rhomboid.screening;

import java.util.List;
import java.util.Map;

/** Reads the escalations; their members are named {@code id} or {@code id:option}. */
final class EscalationReader {

  private final Vocabulary words;
  private final Map<String, RedFlag> redFlags;
  private final Map<String, Contraindication> contraindications;

  EscalationReader(Vocabulary words, Map<String, RedFlag> redFlags, Map<String, Contraindication> contraindications) {
    this.words = words;
    this.redFlags = redFlags;
    this.contraindications = contraindications;
  }

  Escalation read(RuleNode node) {
    return new Escalation(
        node.text("id"),
        node.textLists("groups").stream().map(group -> group(node, group)).toList(),
        RuleWords.alarm(node, Alarm.MEDICAL_REFERRAL_FIRST),
        node.word("adviceKind", AdviceKind.class),
        words.effects(node),
        node.text("clientAdvice"),
        node.text("staffReason"),
        words.sources(node));
  }

  private List<EscalationMember> group(RuleNode node, List<String> group) {
    return group.stream().map(member -> member(node, member)).toList();
  }

  private EscalationMember member(RuleNode node, String name) {
    if (redFlags.containsKey(name)) {
      return new EscalationMember.Flag(redFlags.get(name));
    }
    if (contraindications.containsKey(name)) {
      return new EscalationMember.Any(contraindications.get(name));
    }
    var colon = name.indexOf(':');
    var item = colon < 0 ? null : contraindications.get(name.substring(0, colon));
    if (item == null || !item.offers(name.substring(colon + 1))) {
      throw node.fault("unknown member '" + name + "'");
    }
    return new EscalationMember.With(item, name.substring(colon + 1));
  }
}
