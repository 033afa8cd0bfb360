package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Person;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the rules about age. */
final class EligibilityReader {

  private static final Map<String, Function<Person, String>> ASKED = Map.of(
      "client.guardianConsent", Person::guardianConsent, "client.medicalClearance", Person::medicalClearance);

  private static final List<String> ANSWERS = List.of("yes", "no", "not_applicable");

  static EligibilityRule read(RuleNode node, Vocabulary words) {
    return new EligibilityRule(
        node.text("id"),
        node.text("label"),
        words.allOf(node),
        node.word("disposition", Disposition.class),
        node.word("adviceKind", AdviceKind.class),
        node.objects("requires", EligibilityReader::requirement),
        words.effects(node),
        node.text("clientAdvice"),
        node.text("staffReason"),
        words.sources(node));
  }

  private static Requirement requirement(RuleNode node) {
    var asked = ASKED.get(node.text("field"));
    if (asked == null) {
      throw node.fault("unknown field '" + node.text("field") + "'");
    }
    if (!ANSWERS.contains(node.text("equals"))) {
      throw node.fault("unknown value '" + node.text("equals") + "'");
    }
    return new Requirement(
        node.text("field").substring("client.".length()),
        asked,
        node.text("equals"),
        node.word("elseDisposition", Disposition.class),
        node.word("elseAdviceKind", AdviceKind.class),
        node.text("elseAdvice"));
  }

  private EligibilityReader() {}
}
