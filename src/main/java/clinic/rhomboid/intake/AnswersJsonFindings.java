package clinic.rhomboid.intake;

import clinic.rhomboid.intake.AnswersJson.FieldProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads single values and gathers what is wrong with them. */
final class AnswersJsonFindings {

  private final List<FieldProblem> problems = new ArrayList<>();
  private final List<String> unknownFields = new ArrayList<>();

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  List<String> unknownFields() {
    return List.copyOf(unknownFields);
  }

  void problem(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }

  void unknown(String path) {
    unknownFields.add(path);
  }

  /** The properties of an object; nothing said has none. */
  Iterable<Map.Entry<String, JsonNode>> properties(JsonNode json, String path) {
    if (missing(json)) {
      return Set.of();
    }
    if (!json.isObject()) {
      problem(path, "Send an object.");
      return Set.of();
    }
    return json.properties();
  }

  /** The text, or null when nothing was said or it is no text. */
  String text(JsonNode json, String path) {
    if (missing(json)) {
      return null;
    }
    if (!json.isTextual()) {
      problem(path, json.isArray() ? "Send one value, not a list." : "Send a text.");
      return null;
    }
    return json.textValue().isEmpty() ? null : json.textValue();
  }

  /** The texts of a list in the order given, each once. */
  Set<String> texts(JsonNode json, String path) {
    if (missing(json)) {
      return Set.of();
    }
    if (!json.isArray()) {
      problem(path, "Send a list.");
      return Set.of();
    }
    var texts = new LinkedHashSet<String>();
    for (var element : json) {
      if (element.isTextual()) {
        texts.add(element.textValue());
      } else {
        problem(path, "Send a list of texts.");
      }
    }
    return texts;
  }

  /** The whole number within these bounds, or null when nothing was said or it is none. */
  Integer number(JsonNode json, String path, int min, int max) {
    if (missing(json)) {
      return null;
    }
    if (!json.isIntegralNumber() || !json.canConvertToInt() || json.intValue() < min || json.intValue() > max) {
      problem(path, "Send a whole number from " + min + " to " + max + ".");
      return null;
    }
    return json.intValue();
  }

  /** A word as sent, cut where no option would still go on. */
  static String quoted(String word) {
    return "'" + (word.length() > 40 ? word.substring(0, 40) + "…" : word) + "'";
  }

  static boolean missing(JsonNode json) {
    return json == null || json.isNull() || json.isMissingNode();
  }
}
