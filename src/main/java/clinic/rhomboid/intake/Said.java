package clinic.rhomboid.intake;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers in the words in which they were asked and chosen. */
public final class Said {

  private static final String NOT_APPLICABLE = "not_applicable";

  private final RuleSet rules;
  private final Answers answers;

  private Said(RuleSet rules, Answers answers) {
    this.rules = rules;
    this.answers = answers;
  }

  /**
   * Questions that belong together.
   *
   * @param noes whether every answer in it is a plain no
   */
  public record Section(String title, boolean noes, List<Line> lines) {}

  public record Line(String question, String answer) {}

  /**
   * An answer that is another one now.
   *
   * @param before null where the question was not asked or not answered then; likewise {@code now}
   */
  public record Changed(String question, String before, String now) {}

  private record Asked(String question, Reply reply, String answer) {}

  public static List<Section> of(RuleSet rules, Answers answers) {
    var said = new Said(rules, answers);
    var sections = new ArrayList<Section>();
    sections.add(new Section("About you", false, said.person()));
    sections.add(new Section("Your back", false, said.complaint()));
    said.add(sections, "Warning signs", rules.redFlags().stream().filter(flag -> !flag.derived())
        .map(flag -> {
          var given = answers.redFlag(flag.id());
          return new Asked(flag.question(), given.answer(), joined(word(given.answer()),
              given.assessedAndCleared() == Reply.YES ? "A doctor has examined it and said massage is fine" : ""));
        }).toList());
    said.add(sections, "Your health", rules.contraindications().stream()
        .map(item -> new Asked(item.question(), answers.contraindication(item.id()).answer(), said.condition(item)))
        .toList());
    return sections.stream().filter(section -> !section.lines().isEmpty()).toList();
  }

  /** What is answered differently, question by question, in the order of the page. */
  public static List<Changed> changes(List<Section> before, List<Section> now) {
    var then = answers(before);
    var today = answers(now);
    var questions = new LinkedHashSet<>(today.keySet());
    questions.addAll(then.keySet());
    return questions.stream().filter(question -> !Objects.equals(then.get(question), today.get(question)))
        .map(question -> new Changed(question, then.get(question), today.get(question)))
        .toList();
  }

  private static Map<String, String> answers(List<Section> sections) {
    var answers = new LinkedHashMap<String, String>();
    sections.stream().flatMap(section -> section.lines().stream())
        .forEach(line -> answers.put(line.question(), line.answer()));
    return answers;
  }

  private void add(List<Section> sections, String title, List<Asked> asked) {
    sections.add(new Section(title, false, lines(asked.stream().filter(one -> one.reply() != Reply.NO))));
    sections.add(new Section(title + " you said no to", true, lines(asked.stream().filter(one -> one.reply() == Reply.NO))));
  }

  private static List<Line> lines(Stream<Asked> asked) {
    return asked.map(one -> new Line(one.question(), one.answer())).toList();
  }

  private List<Line> person() {
    var lines = new ArrayList<Line>();
    var person = answers.person();
    addWord(lines, "guardianConsent", person.guardianConsent());
    addWord(lines, "medicalClearance", person.medicalClearance());
    return lines;
  }

  private void addWord(List<Line> lines, String question, String word) {
    if (word != null && !word.equals(NOT_APPLICABLE)) {
      lines.add(new Line(rules.clientQuestions().get(question), word(Reply.of(word))));
    }
  }

  private List<Line> complaint() {
    return rules.complaintFields().stream()
        .map(field -> new Line(field.label(), given(field, answers.complaint())))
        .filter(line -> line.answer() != null && !line.answer().isEmpty())
        .toList();
  }

  private static String given(ComplaintField field, Complaint complaint) {
    return switch (field.type()) {
      case TEXT -> complaint.notes();
      case INTEGER -> complaint.scores().containsKey(field.id()) ? complaint.scores().get(field.id()) + " of " + field.max() : null;
      default -> labels(field.options(), complaint.chosen(field.id()));
    };
  }

  private String condition(Contraindication item) {
    var given = answers.contraindication(item.id());
    return joined(word(given.answer()), followUp(item, given),
        labels(Stream.concat(rules.regions().stream(), rules.otherBodyAreas().stream()).toList(), given.locations()),
        given.clearance() == Reply.YES ? "You have a doctor’s note" : "");
  }

  private static String followUp(Contraindication item, ConditionAnswer given) {
    return given.followUp() == null || item.followUp() == null ? "" : item.followUp().chosen(given.followUp()).label();
  }

  private static String labels(Collection<Choice> options, Collection<String> chosen) {
    return options.stream().filter(option -> chosen.contains(option.value())).map(Choice::label)
        .distinct().collect(Collectors.joining("; "));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
  }

  private static String word(Reply reply) {
    return switch (reply) {
      case YES -> "Yes";
      case NO -> "No";
      case NOT_SURE -> "Not sure";
      case UNANSWERED -> "Not answered";
    };
  }
}
