package clinic.rhomboid.api;

import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.screening.Screening;
import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;

/** Bodies of requests as anybody may send them: read, or refused with a problem, and nothing else. */
public final class FuzzedBody {

  private static final AnswersJson CODEC = new AnswersJson(RulesFile.RULES);

  private FuzzedBody() {}

  /** A body with every kind of field that the API reads. */
  public static void request(String text) {
    var errors = new ArrayList<FieldError>();
    try {
      var body = JsonBody.of(text, errors, "text", "lines", "number", "start", "date", "object", "screening");
      body.text("text", 40);
      body.optionalLines("lines", 400);
      body.integer("number");
      body.instant("start");
      body.date("date");
      body.object("object", "text").text("text", 40);
      if (body.has("screening")) {
        new AnswersReader(RulesFile.RULES).read(body.object("screening", AnswersReader.FIELDS).node(), "screening.", errors);
      }
    } catch (ProblemException refused) {
      if (refused.problem().status() != 400) {
        throw refused;
      }
    }
  }

  /** Answers: what could be read whole is decided, and written and read again it is the same. */
  public static void answers(String text) {
    try {
      var read = CODEC.read(RulesFile.JSON.readTree(text));
      if (read.problems().isEmpty() && read.unknownFields().isEmpty()) {
        Screening.of(RulesFile.RULES, read.answers());
        var again = CODEC.read(RulesFile.JSON.readTree(CODEC.write(read.answers()).toString()));
        if (!again.equals(new AnswersJson.Parsed(read.answers(), List.of(), List.of()))) {
          throw new IllegalStateException("Written and read again, the answers differ");
        }
      }
    } catch (JsonProcessingException malformed) {
      // Not JSON at all: the request ends with 400 before its answers are looked at.
    }
  }
}
