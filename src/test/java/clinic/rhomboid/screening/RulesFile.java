package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.intake.AnswersJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules of record as the file has them, so that tests expect what is written and not what the code made of it. */
public final class RulesFile {

  public static final ObjectMapper JSON = new ObjectMapper();
  public static final byte[] BYTES = bytes();
  public static final RuleSet RULES = RuleSetReader.read(BYTES);
  private static final JsonNode FILE = parse(BYTES);

  /** A copy that a test may break. */
  public static ObjectNode copy() {
    return FILE.deepCopy();
  }

  public static RuleSet read(JsonNode file) {
    try {
      return RuleSetReader.read(JSON.writeValueAsBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Stream<JsonNode> each(String section) {
    return stream(FILE.at("/" + section));
  }

  public static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  public static JsonNode item(String section, String id) {
    return each(section).filter(item -> item.get("id").asText().equals(id)).findFirst().orElseThrow();
  }

  /** The input of an example that finds nothing: every screening question is answered no. */
  public static ObjectNode unremarkable() {
    return item("matchingExamples", "A01").get("input").deepCopy();
  }

  public static Answers answers(JsonNode input) {
    var parsed = new AnswersJson(RULES).read(input);
    if (!parsed.problems().isEmpty() || !parsed.unknownFields().isEmpty()) {
      throw new IllegalArgumentException(parsed.problems() + " " + parsed.unknownFields());
    }
    return parsed.answers();
  }

  public static Decision decide(JsonNode input) {
    return Screening.of(RULES, answers(input));
  }

  public static List<String> techniques() {
    return each("techniques").map(technique -> technique.get("id").asText()).toList();
  }

  /** An item's effects as written, in the techniques' order. */
  public static List<String> effects(JsonNode techniques) {
    return techniques().stream().map(id -> techniques.get(id).asText()).toList();
  }

  /** The contribution of one finding, or null when it isn't among the findings. */
  public static Contribution contribution(Decision decision, String id) {
    return decision.contributions().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }

  public static List<String> names(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toList();
  }

  public static List<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText).toList();
  }

  private static byte[] bytes() {
    try (var file = RulesFile.class.getResourceAsStream("/clinical/clinical-rules.json")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(byte[] file) {
    try {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RulesFile() {}
}
