package clinic.rhomboid.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids that rules may refer to, and the parts of a rule that are made of them. */
final class Vocabulary {

  /** A rule may rest on the authors' judgement instead of a publication. */
  private static final String JUDGEMENT = "JUDGEMENT";

  private final Map<String, Source> sources;
  private final Map<String, ComplaintField> fields;
  private final List<String> techniques;
  private final Set<String> conditions;

  Vocabulary(
      Map<String, Source> sources,
      Map<String, ComplaintField> fields,
      List<String> techniques,
      Set<String> conditions) {
    this.sources = sources;
    this.fields = fields;
    this.techniques = techniques;
    this.conditions = conditions;
  }

  List<String> sources(RuleNode node) {
    return sources(node, sources);
  }

  static List<String> sources(RuleNode node, Map<String, Source> known) {
    var ids = node.texts("source");
    for (var id : ids) {
      if (!known.containsKey(id) && !id.equals(JUDGEMENT)) {
        throw node.fault("unknown source '" + id + "'");
      }
    }
    return ids;
  }

  List<Effect> effects(RuleNode node) {
    return node.object("techniques", this::effectsByTechnique);
  }

  List<Effect> effectsByTechnique(RuleNode node) {
    for (var property : node.properties()) {
      if (!techniques.contains(property)) {
        throw node.fault("unknown technique '" + property + "'");
      }
    }
    return techniques.stream().map(technique -> node.word(technique, Effect.class)).toList();
  }

  /** The conditions of a rule that applies when all of them hold. */
  List<Condition> allOf(RuleNode node) {
    var conditions = node.object("when", when -> when.objects("all", this::condition));
    if (conditions.isEmpty()) {
      throw node.fault("property 'when' has no conditions");
    }
    return conditions;
  }

  Condition condition(RuleNode node) {
    var field = field(node);
    var operator = RuleWords.operator(node);
    if (!operator.fits(field.kind())) {
      throw node.fault("operator '" + operator.word + "' does not fit " + node.text("field"));
    }
    if (operator == Operator.MISSING) {
      return new Condition(field, operator, List.of(), 0);
    }
    if (field.kind().numeric()) {
      return new Condition(field, operator, List.of(), node.number("value"));
    }
    return new Condition(field, operator, words(node, field, operator), 0);
  }

  private FieldPath field(RuleNode node) {
    var path = node.text("field");
    if (path.equals("conditions")) {
      return new FieldPath(FieldPath.Kind.CONDITIONS, path);
    }
    if (path.equals("client.age")) {
      return new FieldPath(FieldPath.Kind.AGE, path);
    }
    var name = path.startsWith("complaint.") ? path.substring("complaint.".length()) : "";
    var kind = fields.containsKey(name) ? kind(fields.get(name).type()) : null;
    if (kind == null) {
      throw node.fault("unknown field '" + path + "'");
    }
    return new FieldPath(kind, name);
  }

  private static FieldPath.Kind kind(ComplaintField.Type type) {
    return switch (type) {
      case SINGLE_CHOICE -> FieldPath.Kind.ONE_CHOICE;
      case MULTI_CHOICE -> FieldPath.Kind.CHOICES;
      case INTEGER -> FieldPath.Kind.SCORE;
      // No rule reads the client's free text.
      case TEXT -> null;
    };
  }

  private List<String> words(RuleNode node, FieldPath field, Operator operator) {
    var words = operator == Operator.EQ ? List.of(node.text("value")) : node.texts("value");
    for (var word : words) {
      var known = field.kind() == FieldPath.Kind.CONDITIONS
          ? conditions.contains(word)
          : fields.get(field.name()).offers(word);
      if (!known) {
        throw node.fault("unknown value '" + word + "' of " + node.text("field"));
      }
    }
    if (words.isEmpty()) {
      throw node.fault("property 'value' is empty");
    }
    return words;
  }
}
