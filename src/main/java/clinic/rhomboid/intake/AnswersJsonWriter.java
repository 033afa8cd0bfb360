package clinic.rhomboid.intake;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Person;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.RuleSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.TreeMap;

/** Writes an intake in the order of the rules, so that equal answers always give equal text. */
final class AnswersJsonWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static ObjectNode write(RuleSet rules, Answers answers) {
    var json = JSON.objectNode();
    json.set("client", person(answers.person()));
    json.set("complaint", complaint(rules, answers.complaint()));
    var redFlags = json.putObject("redFlags");
    new TreeMap<>(answers.redFlags()).forEach((id, given) -> redFlags.set(id, flag(given)));
    var contraindications = json.putObject("contraindications");
    new TreeMap<>(answers.contraindications()).forEach((id, given) -> contraindications.set(id, condition(given)));
    return json.put("unlistedScreeningAnswers", answers.unlisted().word());
  }

  private static ObjectNode person(Person person) {
    var json = JSON.objectNode();
    if (person.age() != null) {
      json.put("age", person.age());
    }
    putText(json, "guardianConsent", person.guardianConsent());
    putText(json, "medicalClearance", person.medicalClearance());
    return json;
  }

  private static ObjectNode complaint(RuleSet rules, Complaint complaint) {
    var json = JSON.objectNode();
    for (var field : rules.complaintFields()) {
      var chosen = complaint.chosen(field.id());
      switch (field.type()) {
        case MULTI_CHOICE -> putTexts(json, field.id(), inOrder(field, chosen));
        case SINGLE_CHOICE -> chosen.forEach(value -> json.put(field.id(), value));
        case INTEGER -> {
          if (complaint.scores().containsKey(field.id())) {
            json.put(field.id(), complaint.scores().get(field.id()));
          }
        }
        case TEXT -> putText(json, field.id(), complaint.notes());
      }
    }
    return json;
  }

  private static Collection<String> inOrder(ComplaintField field, Collection<String> chosen) {
    return field.options().stream().map(option -> option.value()).filter(chosen::contains).toList();
  }

  private static JsonNode flag(FlagAnswer given) {
    if (given.equals(FlagAnswer.of(given.answer()))) {
      return TextNode.valueOf(given.answer().word());
    }
    return JSON.objectNode()
        .put("answer", given.answer().word())
        .put("assessedAndCleared", given.assessedAndCleared().word());
  }

  private static JsonNode condition(ConditionAnswer given) {
    if (given.equals(ConditionAnswer.of(given.answer()))) {
      return TextNode.valueOf(given.answer().word());
    }
    var json = JSON.objectNode().put("answer", given.answer().word());
    putText(json, "followUp", given.followUp());
    putTexts(json, "locations", given.locations().stream().sorted().toList());
    return json.put("clearance", given.clearance().word());
  }

  private static void putText(ObjectNode json, String property, String text) {
    if (text != null) {
      json.put(property, text);
    }
  }

  private static void putTexts(ObjectNode json, String property, Collection<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(json.putArray(property)::add);
    }
  }

  private AnswersJsonWriter() {}
}
