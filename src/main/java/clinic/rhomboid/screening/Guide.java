package clinic.rhomboid.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the section {@code semantics} holds beside the prose that the code follows. */
record Guide(String notice, Map<Disposition, String> routeTexts, List<Effect> clearedEffects) {

  static Guide read(RuleNode node, Vocabulary words) {
    node.properties().forEach(node::explained);
    return new Guide(
        node.text("noticeToAll"),
        node.object("routeTexts", Guide::routeTexts),
        node.object("clearedTechniques", words::effectsByTechnique));
  }

  private static Map<Disposition, String> routeTexts(RuleNode node) {
    var texts = new EnumMap<Disposition, String>(Disposition.class);
    for (var disposition : Disposition.values()) {
      texts.put(disposition, node.text(disposition.name()));
    }
    return Map.copyOf(texts);
  }
}
