package clinic.rhomboid.intake;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Person;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.RuleSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Reads a whole intake, one section after the other. */
final class AnswersJsonReader {

  static final int OLDEST = 130;

  private static final Set<String> SECTIONS =
      Set.of("client", "complaint", "redFlags", "contraindications", "unlistedScreeningAnswers");
  private static final Set<String> PERSON = Set.of("age", "guardianConsent", "medicalClearance");
  private static final Set<String> CONSENTS = Set.of("yes", "no", "not_applicable");

  private final RuleSet rules;
  private final AnswersJsonFindings findings;

  AnswersJsonReader(RuleSet rules, AnswersJsonFindings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  Answers read(JsonNode json) {
    for (var property : findings.properties(json, "screening")) {
      if (!SECTIONS.contains(property.getKey())) {
        findings.unknown(property.getKey());
      }
    }
    var screening = new AnswersJsonScreening(rules, findings);
    return new Answers(
        person(json.path("client")),
        new AnswersJsonComplaint(rules, findings).read(json.path("complaint")),
        screening.redFlags(json.path("redFlags")),
        screening.contraindications(json.path("contraindications")),
        unlisted(json.path("unlistedScreeningAnswers")));
  }

  private Person person(JsonNode client) {
    for (var property : findings.properties(client, "client")) {
      if (!PERSON.contains(property.getKey())) {
        findings.unknown("client." + property.getKey());
      }
    }
    return new Person(
        findings.number(client.path("age"), "client.age", 0, OLDEST),
        consent(client, "guardianConsent"),
        consent(client, "medicalClearance"));
  }

  /** A word outside the list is not a consent, and the rules read it like none. */
  private String consent(JsonNode client, String property) {
    var word = findings.text(client.path(property), "client." + property);
    return word != null && CONSENTS.contains(word) ? word : null;
  }

  private Reply unlisted(JsonNode json) {
    var word = findings.text(json, "unlistedScreeningAnswers");
    if (word == null || word.equals("unanswered")) {
      return Reply.UNANSWERED;
    }
    if (!word.equals("no")) {
      findings.problem("unlistedScreeningAnswers", "Send no or unanswered.");
      return Reply.UNANSWERED;
    }
    return Reply.NO;
  }
}
