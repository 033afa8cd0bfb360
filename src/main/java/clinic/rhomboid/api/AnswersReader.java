package clinic.rhomboid.api;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the answers of an intake out of a request. */
@ApplicationScoped
class AnswersReader {

  static final String[] FIELDS = {"client", "complaint", "redFlags", "contraindications", "unlistedScreeningAnswers"};

  private final AnswersJson json;

  AnswersReader(RuleSet rules) {
    json = new AnswersJson(rules);
  }

  /**
   * @param path where the answers stand in the body, such as {@code screening.}
   */
  Answers read(JsonNode node, String path, List<FieldError> errors) {
    var parsed = json.read(node);
    if (!parsed.unknownFields().isEmpty()) {
      throw ProblemException.badRequest("Unknown field: " + path + parsed.unknownFields().get(0));
    }
    parsed.problems().forEach(problem -> errors.add(new FieldError(path + problem.field(), problem.message())));
    return parsed.answers();
  }
}
