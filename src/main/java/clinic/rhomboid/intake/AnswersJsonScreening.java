package clinic.rhomboid.intake;

import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.FollowUp;
import clinic.rhomboid.screening.RuleSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads the answers to the screening questions; a question that is listed without an answer was skipped. */
final class AnswersJsonScreening {

  private static final Set<String> FLAG_ANSWER = Set.of("answer", "assessedAndCleared");
  private static final Set<String> CONDITION_ANSWER = Set.of("answer", "followUp", "locations", "clearance");

  private final RuleSet rules;
  private final AnswersJsonFindings findings;

  AnswersJsonScreening(RuleSet rules, AnswersJsonFindings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  Map<String, FlagAnswer> redFlags(JsonNode json) {
    var answers = new HashMap<String, FlagAnswer>();
    for (var property : findings.properties(json, "redFlags")) {
      var path = "redFlags." + property.getKey();
      var flag = rules.redFlag(property.getKey());
      if (flag == null) {
        findings.problem(path, "Leave this out: there is no such warning sign.");
      } else if (flag.derived()) {
        findings.problem(path, "Leave this out: it is read from the complaint and cannot be answered.");
      } else {
        answers.put(flag.id(), flagAnswer(property.getValue(), path));
      }
    }
    return answers;
  }

  Map<String, ConditionAnswer> contraindications(JsonNode json) {
    var answers = new HashMap<String, ConditionAnswer>();
    for (var property : findings.properties(json, "contraindications")) {
      var path = "contraindications." + property.getKey();
      var item = rules.contraindication(property.getKey());
      if (item == null) {
        findings.problem(path, "Leave this out: there is no such condition.");
      } else {
        answers.put(item.id(), conditionAnswer(item, property.getValue(), path));
      }
    }
    return answers;
  }

  private FlagAnswer flagAnswer(JsonNode json, String path) {
    if (!json.isObject()) {
      return FlagAnswer.of(reply(json, path));
    }
    refuseUnknown(json, path, FLAG_ANSWER);
    return new FlagAnswer(reply(json, path, "answer"), reply(json, path, "assessedAndCleared"));
  }

  private ConditionAnswer conditionAnswer(Contraindication item, JsonNode json, String path) {
    if (!json.isObject()) {
      return ConditionAnswer.of(reply(json, path));
    }
    refuseUnknown(json, path, CONDITION_ANSWER);
    return new ConditionAnswer(
        reply(json, path, "answer"),
        followUp(item, json.path("followUp"), path + ".followUp"),
        locations(json.path("locations"), path + ".locations"),
        reply(json, path, "clearance"));
  }

  private String followUp(Contraindication item, JsonNode json, String path) {
    var word = findings.text(json, path);
    if (word == null || item.followUp() == null || item.followUp().asksAreas()) {
      return null;
    }
    return item.offers(word) ? word : FollowUp.NOT_SURE;
  }

  private Set<String> locations(JsonNode json, String path) {
    var places = new LinkedHashSet<String>();
    for (var place : findings.texts(json, path)) {
      if (rules.isPlace(place)) {
        places.add(place);
      } else {
        findings.problem(path, "Choose regions of the back or the other body areas: "
            + AnswersJsonFindings.quoted(place) + " is neither.");
      }
    }
    return places;
  }

  private Reply reply(JsonNode answer, String path, String property) {
    return reply(answer.path(property), path + "." + property);
  }

  private Reply reply(JsonNode json, String path) {
    return Reply.of(findings.text(json, path));
  }

  private void refuseUnknown(JsonNode answer, String path, Set<String> known) {
    for (var property : findings.properties(answer, path)) {
      if (!known.contains(property.getKey())) {
        findings.unknown(path + "." + property.getKey());
      }
    }
  }
}
