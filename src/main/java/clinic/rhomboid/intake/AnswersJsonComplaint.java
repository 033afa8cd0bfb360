package clinic.rhomboid.intake;

import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.RuleSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads the answers about the complaint, each as its question in the rules says. */
final class AnswersJsonComplaint {

  private final RuleSet rules;
  private final AnswersJsonFindings findings;
  private final Map<String, Set<String>> choices = new HashMap<>();
  private final Map<String, Integer> scores = new HashMap<>();
  private String notes;

  AnswersJsonComplaint(RuleSet rules, AnswersJsonFindings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  Complaint read(JsonNode complaint) {
    for (var property : findings.properties(complaint, "complaint")) {
      var path = "complaint." + property.getKey();
      var field = rules.complaintField(property.getKey());
      if (field == null) {
        findings.unknown(path);
      } else {
        answer(field, property.getValue(), path);
      }
    }
    return new Complaint(choices, scores, notes);
  }

  private void answer(ComplaintField field, JsonNode json, String path) {
    switch (field.type()) {
      case MULTI_CHOICE -> choose(field, findings.texts(json, path), path);
      case SINGLE_CHOICE -> {
        var choice = findings.text(json, path);
        choose(field, choice == null ? Set.of() : Set.of(choice), path);
      }
      case INTEGER -> {
        var score = findings.number(json, path, field.min(), field.max());
        if (score != null) {
          scores.put(field.id(), score);
        }
      }
      case TEXT -> notes = notes(field, json, path);
    }
  }

  private void choose(ComplaintField field, Set<String> values, String path) {
    var chosen = new LinkedHashSet<String>();
    for (var value : values) {
      if (field.offers(value)) {
        chosen.add(value);
      } else {
        findings.problem(path, "Choose from the listed options: " + AnswersJsonFindings.quoted(value) + " is not one.");
      }
    }
    if (!chosen.isEmpty()) {
      choices.put(field.id(), Set.copyOf(chosen));
    }
  }

  private String notes(ComplaintField field, JsonNode json, String path) {
    var text = findings.text(json, path);
    if (text != null && text.codePointCount(0, text.length()) > field.maxLength()) {
      findings.problem(path, "Shorten this to " + field.maxLength() + " characters or fewer.");
      return null;
    }
    return text;
  }
}
