package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The questions about the complaint on their pages: only the split is ours, all words are the rules'. */
@ApplicationScoped
class ComplaintQuestions {

  static final String REGIONS = "regions";
  static final String WORST = "mainRegion";
  static final List<Step> STEPS = List.of(Step.WHERE, Step.HOW, Step.SINCE, Step.HELPS, Step.WISHES);

  private static final Map<Step, List<String>> SPLIT = Map.of(
      Step.WHERE, List.of(REGIONS, WORST),
      Step.HOW, List.of("painNow", "painWorst", "painAverage", "quality", "spread"),
      Step.SINCE, List.of("onset", "duration", "course", "pattern", "seenByClinician", "previousTreatment"),
      Step.HELPS, List.of("aggravating", "relieving", "causes", "impact"));
  /** Options that say there is nothing: none of them goes together with another option of its question. */
  private static final Set<String> EXCLUSIVE =
      Set.of("none", "nothing", "nothing_helps", "nothing_specific", "none_known");

  private final RuleSet rules;

  ComplaintQuestions(RuleSet rules) {
    this.rules = rules;
  }

  /** The questions of a page; the last page has every question that no other page asks. */
  List<ComplaintField> on(Step step) {
    if (step == Step.WISHES) {
      return rules.complaintFields().stream()
          .filter(field -> SPLIT.values().stream().noneMatch(ids -> ids.contains(field.id())))
          .toList();
    }
    return SPLIT.get(step).stream().map(rules::complaintField).toList();
  }

  /** What the page sent, without anything it did not ask. */
  Form clean(Step step, Form posted) {
    return posted.only((field, value) -> on(step).stream()
        .anyMatch(question -> question.id().equals(field) && (question.options().isEmpty() || question.offers(value))));
  }

  Problems check(Step step, Form form) {
    var problems = new Problems();
    on(step).forEach(field -> check(field, form, problems));
    return problems;
  }

  private void check(ComplaintField field, Form form, Problems problems) {
    var given = form.all(field.id());
    if (given.isEmpty()) {
      if (field.required()) {
        problems.add(field.id(), missing(field));
      }
    } else if (field.type() == ComplaintField.Type.TEXT) {
      problems.checkText(field.id(), form.text(field.id()), field.maxLength());
    } else if (field.type() == ComplaintField.Type.INTEGER) {
      if (score(field, given.get(0)) == null) {
        problems.add(field.id(), missing(field));
      }
    } else if (given.size() > 1 && given.stream().anyMatch(EXCLUSIVE::contains)) {
      problems.add(field.id(), shortLabel(field) + " You chose “" + exclusive(field, given)
          + "” and something else. Clear the one that is not true.");
    }
  }

  private static String missing(ComplaintField field) {
    return switch (field.type()) {
      case INTEGER -> shortLabel(field) + ": choose a number";
      case MULTI_CHOICE -> shortLabel(field) + " Choose at least one.";
      default -> shortLabel(field) + " Choose one.";
    };
  }

  /** The question alone, without the rest of its words. */
  static String shortLabel(ComplaintField field) {
    var end = field.label().indexOf('?');
    return end > 0 ? field.label().substring(0, end + 1) : field.label().split(",", 2)[0];
  }

  private static String exclusive(ComplaintField field, List<String> given) {
    return field.options().stream()
        .filter(option -> given.contains(option.value()) && EXCLUSIVE.contains(option.value()))
        .map(Choice::label).findFirst().orElseThrow();
  }

  private static Integer score(ComplaintField field, String word) {
    if (!word.matches("\\d{1,3}")) {
      return null;
    }
    var score = Integer.valueOf(word);
    return score < field.min() || score > field.max() ? null : score;
  }

  /** The complaint as the rules read it. */
  Complaint read(DraftContent content) {
    var choices = new HashMap<String, Set<String>>();
    var scores = new HashMap<String, Integer>();
    String notes = null;
    for (var step : STEPS) {
      var form = Form.of(content.pages(), step);
      for (var field : on(step)) {
        var given = form.all(field.id());
        if (given.isEmpty()) {
          continue;
        }
        switch (field.type()) {
          case TEXT -> notes = form.text(field.id());
          case INTEGER -> scores.put(field.id(), score(field, given.get(0)));
          default -> choices.put(field.id(), Set.copyOf(given));
        }
      }
    }
    return new Complaint(choices, scores, notes);
  }
}
