package clinic.rhomboid.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the questions about the complaint. */
final class ComplaintReader {

  private final Map<String, Source> sources;
  private final Map<String, ComplaintField> fields = new LinkedHashMap<>();

  ComplaintReader(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** The questions by id, in their order, and the places that are no region of the back. */
  record Section(Map<String, ComplaintField> fields, List<Choice> otherBodyAreas) {}

  Section read(RuleNode complaint) {
    complaint.explained("id", "label", "scopeNote");
    complaint.objects("fields", this::field);
    if (!fields.containsKey("regions")) {
      throw complaint.fault("the field 'regions' is missing");
    }
    return new Section(fields, complaint.objects("otherBodyAreas", ComplaintReader::choice));
  }

  private static Choice choice(RuleNode node) {
    return new Choice(node.text("value"), node.text("label"), node.textOr("anatomicalTerm", null));
  }

  private ComplaintField field(RuleNode node) {
    var type = RuleWords.type(node);
    var field = new ComplaintField(
        node.text("id"),
        node.text("label"),
        type,
        options(node, type),
        node.flagOr("required", true),
        node.has("minItems") ? node.number("minItems") : 0,
        type == ComplaintField.Type.INTEGER ? Integer.valueOf(node.number("min")) : null,
        type == ComplaintField.Type.INTEGER ? Integer.valueOf(node.number("max")) : null,
        type == ComplaintField.Type.TEXT ? Integer.valueOf(node.number("maxLength")) : null,
        node.text("whyTherapistNeedsIt"),
        Vocabulary.sources(node, sources));
    fields.put(field.id(), field);
    return field;
  }

  private List<Choice> options(RuleNode node, ComplaintField.Type type) {
    if (type == ComplaintField.Type.INTEGER || type == ComplaintField.Type.TEXT) {
      return List.of();
    }
    if (!node.has("optionsFrom")) {
      return node.objects("options", ComplaintReader::choice);
    }
    var other = fields.get(node.text("optionsFrom"));
    if (other == null) {
      throw node.fault("unknown field '" + node.text("optionsFrom") + "'");
    }
    return other.options();
  }
}
