package clinic.rhomboid.screening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** One object of the rules file, read strictly: every property is of its type, none is missing and none unknown. */
final class RuleNode {

  private final String name;
  private final JsonNode json;
  private final Set<String> seen = new HashSet<>();

  RuleNode(String name, JsonNode json) {
    if (!json.isObject()) {
      throw new InvalidRuleSetException(name, "is not an object");
    }
    this.name = name;
    this.json = json;
  }

  InvalidRuleSetException fault(String fault) {
    return new InvalidRuleSetException(name, fault);
  }

  boolean has(String property) {
    seen.add(property);
    return json.hasNonNull(property);
  }

  String text(String property) {
    return value(property, JsonNode::isTextual, "a text").textValue();
  }

  String textOr(String property, String other) {
    return has(property) ? text(property) : other;
  }

  int number(String property) {
    return value(property, JsonNode::isInt, "a whole number").intValue();
  }

  boolean flag(String property) {
    return value(property, JsonNode::isBoolean, "true or false").booleanValue();
  }

  boolean flagOr(String property, boolean other) {
    return has(property) ? flag(property) : other;
  }

  <E extends Enum<E>> E word(String property, Class<E> words) {
    return RuleWords.of(this, property, text(property), words);
  }

  List<String> texts(String property) {
    return elements(property, JsonNode::isTextual, "texts").stream().map(JsonNode::textValue).toList();
  }

  List<Integer> numbers(String property) {
    return elements(property, JsonNode::isInt, "whole numbers").stream().map(JsonNode::intValue).toList();
  }

  /** Lists of texts, such as the groups of an escalation. */
  List<List<String>> textLists(String property) {
    var lists = new ArrayList<List<String>>();
    for (var list : elements(property, JsonNode::isArray, "lists")) {
      var texts = new ArrayList<String>();
      list.forEach(text -> texts.add(text.asText()));
      lists.add(List.copyOf(texts));
    }
    return List.copyOf(lists);
  }

  <T> T object(String property, Function<RuleNode, T> reader) {
    return read(name + "." + property, value(property, JsonNode::isObject, "an object"), reader);
  }

  /** Reads each object of a list, naming it by its id or value so that a fault can be found in the file. */
  <T> List<T> objects(String property, Function<RuleNode, T> reader) {
    var read = new ArrayList<T>();
    for (var element : elements(property, JsonNode::isObject, "objects")) {
      read.add(read(nameOf(element, property, read.size()), element, reader));
    }
    return List.copyOf(read);
  }

  /** The names of all properties, for objects whose properties are ids. */
  List<String> properties() {
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Marks properties that explain the rules to people and are not read. */
  void explained(String... properties) {
    seen.addAll(List.of(properties));
  }

  private String nameOf(JsonNode element, String property, int index) {
    if (element.path("id").isTextual()) {
      return element.get("id").textValue();
    }
    var value = element.path("value");
    return name + "." + (value.isTextual() ? value.textValue() : property + "[" + index + "]");
  }

  private static <T> T read(String name, JsonNode json, Function<RuleNode, T> reader) {
    var node = new RuleNode(name, json);
    var read = reader.apply(node);
    node.refuseUnknown();
    return read;
  }

  void refuseUnknown() {
    for (var property : properties()) {
      if (!seen.contains(property)) {
        throw fault("unknown property '" + property + "'");
      }
    }
  }

  private List<JsonNode> elements(String property, Predicate<JsonNode> type, String what) {
    var list = value(property, JsonNode::isArray, "a list");
    var elements = new ArrayList<JsonNode>();
    for (var element : list) {
      if (!type.test(element)) {
        throw fault("property '" + property + "' must hold " + what + ", not " + element);
      }
      elements.add(element);
    }
    return elements;
  }

  private JsonNode value(String property, Predicate<JsonNode> type, String what) {
    seen.add(property);
    var value = json.get(property);
    if (value == null) {
      throw fault("property '" + property + "' is missing");
    }
    if (!type.test(value)) {
      throw fault("property '" + property + "' must be " + what + ", not " + value);
    }
    return value;
  }
}
