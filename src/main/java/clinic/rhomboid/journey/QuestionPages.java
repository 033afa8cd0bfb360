package clinic.rhomboid.journey;

import clinic.rhomboid.screening.Alarm;
import clinic.rhomboid.screening.RedFlag;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The screening questions on their pages: warning signs first, then the conditions, three pages of similar length. */
@ApplicationScoped
class QuestionPages {

  static final String SIGNS = "redFlags";
  static final List<Step> STEPS = List.of(Step.WARNINGS, Step.HEALTH_1, Step.HEALTH_2, Step.HEALTH_3);

  private static final Map<Step, List<String>> SPLIT = Map.of(
      Step.HEALTH_1, List.of("musculoskeletal", "neurological", "recent_procedure"),
      Step.HEALTH_2, List.of("circulatory", "respiratory", "medication", "skin"),
      Step.HEALTH_3, List.of("systemic", "pregnancy", "psychological", "other"));
  private static final Map<String, String> TITLES = Map.ofEntries(
      Map.entry("musculoskeletal", "Bones, joints and spine"),
      Map.entry("neurological", "Nerves and head"),
      Map.entry("recent_procedure", "Operations, injections and devices"),
      Map.entry("circulatory", "Heart and circulation"),
      Map.entry("respiratory", "Lungs"),
      Map.entry("medication", "Medicines"),
      Map.entry("skin", "Skin"),
      Map.entry("systemic", "General health"),
      Map.entry("pregnancy", "Pregnancy and birth"),
      Map.entry("psychological", "How you are"),
      Map.entry("other", "Anything else"));

  private final RuleSet rules;
  private final Map<Step, QuestionPage> pages = new LinkedHashMap<>();

  QuestionPages(RuleSet rules) {
    this.rules = rules;
    pages.put(Step.WARNINGS, warnings());
    for (var step : List.of(Step.HEALTH_1, Step.HEALTH_2, Step.HEALTH_3)) {
      pages.put(step, new QuestionPage(step, "Your health", "conditions",
          SPLIT.get(step).stream().map(this::group).toList()));
    }
    refuseUnasked();
  }

  QuestionPage page(Step step) {
    return pages.get(step);
  }

  /** The signs for which somebody must get help at once. */
  List<RedFlag> emergencies() {
    return rules.redFlags().stream().filter(flag -> !flag.derived() && flag.alarm() == Alarm.EMERGENCY).toList();
  }

  private QuestionPage warnings() {
    var signs = rules.redFlags().stream()
        .filter(flag -> !flag.derived() && flag.alarm() != Alarm.EMERGENCY).map(Question::of).toList();
    return new QuestionPage(
        Step.WARNINGS, "A few more signs", SIGNS,
        List.of(new QuestionGroup("signs", "Is any of this true for you?", signs)));
  }

  private QuestionGroup group(String category) {
    return new QuestionGroup(category, TITLES.get(category), rules.contraindications().stream()
        .filter(item -> item.category().equals(category)).map(Question::of).toList());
  }

  /** New rules may bring a kind of condition that no page has: better not to start than not to ask. */
  private void refuseUnasked() {
    for (var item : rules.contraindications()) {
      if (pages.values().stream().flatMap(QuestionPage::questions).noneMatch(asked -> asked.id().equals(item.id()))) {
        throw new IllegalStateException("No page asks about conditions of the category " + item.category());
      }
    }
  }
}
