package clinic.rhomboid.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An intake that finds nothing until a test changes an answer. */
public final class Intake {

  private final ObjectNode input;

  public Intake(ObjectNode input) {
    this.input = input;
  }

  public static Intake unremarkable() {
    return new Intake(RulesFile.unremarkable());
  }

  public Intake flag(String id, String answer) {
    input.withObjectProperty("redFlags").put(id, answer);
    return this;
  }

  public Intake cleared(String id, String answer, String cleared) {
    input.withObjectProperty("redFlags").putObject(id).put("answer", answer).put("assessedAndCleared", cleared);
    return this;
  }

  public Intake condition(String id, String answer) {
    input.withObjectProperty("contraindications").put(id, answer);
    return this;
  }

  public Intake condition(String id, String answer, String followUp, String clearance) {
    detailed(id, answer).put("followUp", followUp).put("clearance", clearance);
    return this;
  }

  public Intake located(String id, String answer, String... locations) {
    var places = detailed(id, answer).putArray("locations");
    List.of(locations).forEach(places::add);
    return this;
  }

  public Intake complaint(String field, JsonNode value) {
    input.withObjectProperty("complaint").set(field, value);
    return this;
  }

  public Intake complaint(String field, String... values) {
    var list = input.withObjectProperty("complaint").putArray(field);
    List.of(values).forEach(list::add);
    return this;
  }

  public Intake choose(String field, String value) {
    input.withObjectProperty("complaint").put(field, value);
    return this;
  }

  public Intake age(Integer years) {
    input.withObjectProperty("client").put("age", years);
    return this;
  }

  public Intake person(String property, String word) {
    input.withObjectProperty("client").put(property, word);
    return this;
  }

  public Intake unlisted(String word) {
    input.put("unlistedScreeningAnswers", word);
    return this;
  }

  public ObjectNode json() {
    return input;
  }

  public Decision decide() {
    return RulesFile.decide(input);
  }

  private ObjectNode detailed(String id, String answer) {
    return input.withObjectProperty("contraindications").putObject(id).put("answer", answer);
  }
}
