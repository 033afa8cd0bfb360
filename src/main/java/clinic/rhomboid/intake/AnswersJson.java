package clinic.rhomboid.intake;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.screening.RuleSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Answers as JSON: the {@code input} object of the examples in the rules of record, in and out without loss.
 *
 * <p>What is missing, null or empty is left for the rules to judge. Only what the rules could not read is a problem.
 */
public final class AnswersJson {

  private final RuleSet rules;

  public AnswersJson(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * What was read.
   *
   * @param answers complete only when there are neither problems nor unknown fields
   * @param problems values that can't be accepted
   * @param unknownFields paths of properties that belong to no question
   */
  public record Parsed(Answers answers, List<FieldProblem> problems, List<String> unknownFields) {}

  /**
   * What is wrong with one value.
   *
   * @param field its path, such as {@code complaint.regions}
   * @param message what to do about it, in plain words
   */
  public record FieldProblem(String field, String message) {}

  /** Reads the answers, collecting every problem instead of stopping at the first. */
  public Parsed read(JsonNode json) {
    var findings = new AnswersJsonFindings();
    var answers = new AnswersJsonReader(rules, findings).read(json);
    return new Parsed(answers, findings.problems(), findings.unknownFields());
  }

  /** Writes the answers so that reading them gives the same again; what was not answered is left out. */
  public ObjectNode write(Answers answers) {
    return AnswersJsonWriter.write(rules, answers);
  }
}
