package clinic.rhomboid.screening;

import java.util.Map;
import java.util.stream.Collectors;

/** What the section {@code meta} holds: the version, and the questions that belong to no single rule. */
record Questions(String version, String clearance, String cleared, Map<String, String> client) {

  static Questions read(RuleNode node) {
    node.explained("title", "language", "status", "neverDiagnoses", "ratingKeys", "sourceIdsExplainedIn");
    return new Questions(
        node.text("version"), node.text("clearanceQuestion"), node.text("clearedQuestion"), client(node));
  }

  private static Map<String, String> client(RuleNode node) {
    var questions = node.objects("clientFields", field -> {
      field.explained("type", "values");
      return Map.entry(field.text("id"), field.text("label"));
    });
    return questions.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
