package clinic.rhomboid.journey;

import clinic.rhomboid.intake.ConditionGroups;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.intake.Questionnaires;
import clinic.rhomboid.screening.Alarm;
import clinic.rhomboid.screening.RedFlag;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The screening questions on their pages: warning signs first, then the conditions, three pages of similar length. */
@ApplicationScoped
class QuestionPages {

  static final String SIGNS = "redFlags";
  static final String WARNINGS = "signs";
  static final String EMERGENCIES = "emergencies";
  static final List<Step> STEPS = List.of(Step.WARNINGS, Step.HEALTH_1, Step.HEALTH_2, Step.HEALTH_3);

  private static final Map<Step, List<String>> SPLIT = Map.of(
      Step.HEALTH_1, List.of("musculoskeletal", "neurological", "recent_procedure"),
      Step.HEALTH_2, List.of("circulatory", "respiratory", "medication", "skin"),
      Step.HEALTH_3, List.of("systemic", "pregnancy", "psychological", "other"));

  /** By their reason, in the order in which they are asked. */
  private static final Map<String, String> ANEW_TITLES = new LinkedHashMap<>();

  static {
    ANEW_TITLES.put("today", "Today");
    ANEW_TITLES.put("fever or infection", "Fever and infection");
    ANEW_TITLES.put("recent injury", "Injuries");
    ANEW_TITLES.put("medicines", "Medicines");
    ANEW_TITLES.put("pregnancy", "Pregnancy and birth");
    ANEW_TITLES.put("the last weeks", "The last weeks");
  }

  private final RuleSet rules;
  private final Anew anew;
  private final Supplier<Set<String>> switchedOff;
  private final Map<Step, QuestionPage> pages = new LinkedHashMap<>();
  private final Map<Step, QuestionPage> rest = new LinkedHashMap<>();

  @Inject
  QuestionPages(RuleSet rules, Anew anew, Questionnaires questionnaires) {
    this(rules, anew, () -> questionnaires.inForce().switchedOff());
  }

  QuestionPages(RuleSet rules, Anew anew, Supplier<Set<String>> switchedOff) {
    this.rules = rules;
    this.anew = anew;
    this.switchedOff = switchedOff;
    pages.put(Step.WARNINGS, warnings());
    for (var step : List.of(Step.HEALTH_1, Step.HEALTH_2, Step.HEALTH_3)) {
      pages.put(step, new QuestionPage(step, "Your health", "conditions",
          SPLIT.get(step).stream().map(this::group).toList()));
    }
    refuseUnasked();
    pages.forEach((step, page) -> rest.put(step, page.without(anew::asks)));
    var askedAnew = new QuestionPage(Step.ANEW, "Since you were last here", "anew", askedAnew());
    pages.put(Step.ANEW, askedAnew);
    rest.put(Step.ANEW, askedAnew);
  }

  /** The page without what is switched off. */
  QuestionPage page(Step step) {
    return asked(pages.get(step));
  }

  /** The page as this client is asked: what is asked anew is not asked a second time. */
  QuestionPage page(Step step, DraftContent content) {
    return asked((content.returning() ? rest : pages).get(step));
  }

  /** All that is asked on the visit's day, on one page. */
  QuestionPage ofTheDay() {
    var emergencies = new QuestionGroup(EMERGENCIES, "Signs that need a doctor at once",
        emergencies().stream().map(Question::of).toList());
    return asked(new QuestionPage(Step.ANEW, "Has anything changed?", "anew",
        Stream.concat(Stream.of(emergencies), askedAnew().stream()).toList()));
  }

  private QuestionPage asked(QuestionPage page) {
    var off = switchedOff.get();
    return page.without(off::contains);
  }

  private List<QuestionGroup> askedAnew() {
    var groups = new ArrayList<>(warnings().groups());
    ANEW_TITLES.forEach((reason, title) -> groups.add(new QuestionGroup("anew-" + reason.replace(' ', '-'), title,
        rules.contraindications().stream().filter(item -> reason.equals(anew.reason(item.id()))).map(Question::of)
            .toList())));
    return List.copyOf(groups);
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
        List.of(new QuestionGroup(WARNINGS, "Is any of this true for you?", signs)));
  }

  private QuestionGroup group(String category) {
    return new QuestionGroup(category, ConditionGroups.title(category), rules.contraindications().stream()
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
