package clinic.rhomboid.journey;

import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands on a page, in the words in which it was asked and chosen, for reading it over. */
@ApplicationScoped
class PageWords {

  private static final Map<String, String> REPLIES = Map.of("yes", "Yes", "no", "No", "not_sure", "Not sure");
  private static final Map<String, String> OWN = Map.of(
      "name", "Name", "email", "E-mail", "phone", "Phone", "leaveAlone", "Leave alone", "wishes", "Anything else");

  private final RuleSet rules;
  private final ComplaintQuestions complaint;
  private final QuestionPages pages;

  PageWords(RuleSet rules, ComplaintQuestions complaint, QuestionPages pages) {
    this.rules = rules;
    this.complaint = complaint;
    this.pages = pages;
  }

  /**
   * What was asked, shortly, and what was said.
   *
   * @param id of the question
   */
  record Line(String id, String question, String answer) {}

  /** Nothing is said of a screening question that was answered with a plain no. */
  List<Line> of(Step step, Form form) {
    return switch (step) {
      case GUARDIAN -> GuardianPage.QUESTIONS.stream().filter(form::has)
          .map(id -> new Line(id, rules.clientQuestions().get(id), REPLIES.get(form.text(id)))).toList();
      case WHERE, HOW, SINCE, HELPS, WISHES -> complaint.on(step).stream().filter(field -> form.has(field.id()))
          .map(field -> new Line(field.id(), ComplaintQuestions.shortLabel(field), chosen(field, form))).toList();
      case SAFETY -> emergencies(form);
      case ANEW, WARNINGS, HEALTH_1, HEALTH_2, HEALTH_3 -> screened(pages.page(step), form);
      case YOU -> OWN.keySet().stream().sorted().filter(form::has)
          .map(field -> new Line(field, OWN.get(field), form.text(field))).toList();
      case START, AGAIN, RESULT, TIME -> List.of();
    };
  }

  private static String chosen(ComplaintField field, Form form) {
    return switch (field.type()) {
      case TEXT -> form.text(field.id());
      case INTEGER -> form.text(field.id()) + " of " + field.max();
      default -> labels(field.options(), form.all(field.id()));
    };
  }

  private List<Line> emergencies(Form form) {
    return Stream.concat(
            pages.emergencies().stream().filter(sign -> form.has(SafetyForm.SIGNS, sign.id()))
                .map(sign -> new Line(sign.id(), sign.label(), "Yes")),
            pages.emergencies().stream().filter(sign -> form.has(SafetyForm.UNSURE, sign.id()))
                .map(sign -> new Line(sign.id(), sign.label(), "Not sure")))
        .toList();
  }

  private List<Line> screened(QuestionPage page, Form form) {
    var lines = new ArrayList<Line>();
    for (var group : page.groups()) {
      for (var question : group.questions()) {
        switch (group.reply(form, page, question)) {
          case YES -> lines.add(new Line(question.id(), question.label(), more(question, form)));
          case NOT_SURE -> lines.add(new Line(question.id(), question.label(), "Not sure"));
          default -> { }
        }
      }
    }
    return lines;
  }

  private String more(Question question, Form form) {
    var option = question.options().stream().filter(one -> form.has(question.optionField(), one.value()))
        .map(one -> one.label()).findFirst().orElse("");
    var places = question.needsPlaces(form)
        ? labels(Stream.concat(rules.regions().stream(), rules.otherBodyAreas().stream()).toList(),
            form.all(question.placesField()))
        : "";
    return Stream.of("Yes", option, places,
            said("Doctor’s note", question.needsNote(form), form.text(question.noteField())),
            said("Examined by a doctor", question.asksCleared(), form.text(question.clearedField())))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
  }

  private static String said(String what, boolean asked, String answer) {
    return asked && REPLIES.containsKey(answer) ? what + ": " + REPLIES.get(answer).toLowerCase(java.util.Locale.ROOT) : "";
  }

  private static String labels(Collection<Choice> options, Collection<String> chosen) {
    return options.stream().filter(option -> chosen.contains(option.value())).map(Choice::label)
        .distinct().collect(Collectors.joining("; "));
  }
}
