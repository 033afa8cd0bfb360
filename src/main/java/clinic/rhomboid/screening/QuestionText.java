package clinic.rhomboid.screening;

import clinic.rhomboid.screening.RuleText.Line;
import clinic.rhomboid.screening.RuleText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is asked about the person and the complaint, of whom and why, and what clients are told whatever they answer. */
final class QuestionText {

  private static final String EVERYBODY = "everybody";

  static List<RuleText> of(RuleSet rules) {
    var texts = new ArrayList<RuleText>();
    new TreeMap<>(rules.clientQuestions()).forEach((id, label) -> texts.add(question(id, label, List.of(
        new Line("Asked of", asked(rules, id))), List.of())));
    rules.complaintFields().forEach(field -> texts.add(question(field.id(), field.label(), lines(field), field.sources())));
    texts.add(question("other_body_areas", "Places that are no region of the back",
        List.of(new Line("Answers", answers(rules.otherBodyAreas())), keptAs(rules.otherBodyAreas())), List.of()));
    texts.add(question("clearance", rules.clearanceQuestion(),
        List.of(new Line("Asked of", "whoever has a condition that a doctor’s note can open for review")), List.of()));
    texts.add(question("assessed_and_cleared", rules.clearedQuestion(),
        List.of(new Line("Asked of", "whoever has a warning sign that a doctor’s examination can open for review")), List.of()));
    RuleBook.words(rules).forEach(texts::add);
    return texts;
  }

  private static String asked(RuleSet rules, String question) {
    var those = rules.eligibility().stream()
        .filter(rule -> rule.requires().stream().anyMatch(requirement -> requirement.question().equals(question)))
        .map(EligibilityRule::label).collect(Collectors.joining("; "));
    return those.isEmpty() ? EVERYBODY : those;
  }

  private static List<Line> lines(ComplaintField field) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Asked of", EVERYBODY + (field.required() ? "" : ", who may leave it out")));
    if (!field.options().isEmpty()) {
      lines.add(new Line("Answers", answers(field.options())));
      lines.add(keptAs(field.options()));
    }
    if (field.minItems() > 0) {
      lines.add(new Line("At least", String.valueOf(field.minItems())));
    }
    lines.add(new Line("Kind of answer", switch (field.type()) {
      case SINGLE_CHOICE -> "one of them";
      case MULTI_CHOICE -> "any of them";
      case INTEGER -> "a number from " + field.min() + " to " + field.max();
      case TEXT -> "their own words, up to " + field.maxLength() + " characters; never evaluated";
    }));
    lines.add(new Line("Why", field.purpose()));
    return lines;
  }

  private static Line keptAs(List<Choice> options) {
    return new Line(RuleText.KEPT_AS, options.stream().map(Choice::value).collect(Collectors.joining("; ")));
  }

  private static String answers(List<Choice> options) {
    return options.stream().map(option -> option.label()
        + (option.anatomicalTerm() == null ? "" : " [" + option.anatomicalTerm() + "]")).collect(Collectors.joining("; "));
  }

  private static RuleText question(String id, String words, List<Line> lines, List<String> sources) {
    return new RuleText(Part.QUESTION, id, words, null, List.of(), lines, sources, false);
  }

  private QuestionText() {}
}
