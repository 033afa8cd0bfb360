package clinic.rhomboid.review;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Something to know before touching, read from the answers about health.
 *
 * @param lines what was answered, empty when there is nothing to know
 * @param otherwise what to say then
 */
public record Fact(String title, List<Line> lines, String otherwise) {

  /** One answer. */
  public record Line(String label, String detail) {}

  /** What there is nothing to say about, by why: none, or not answered. */
  public record Rest(String why, String titles) {}

  private static final String ALLERGY = "ci_allergy";
  private static final Set<String> NAMED = Set.of("medication", "pregnancy", "recent_procedure");

  static List<Fact> of(RuleSet rules, Answers answers, Decision decision) {
    var facts = new ArrayList<Fact>();
    facts.add(answered("Medicines", rules, answers, item -> item.category().equals("medication")));
    facts.add(answered("Allergies", rules, answers, item -> item.id().equals(ALLERGY)));
    facts.add(answered("Operations and procedures", rules, answers,
        item -> item.category().equals("recent_procedure")));
    facts.add(answered("Pregnancy", rules, answers, item -> item.category().equals("pregnancy")));
    facts.add(answered("Other conditions", rules, answers,
        item -> !NAMED.contains(item.category()) && !item.id().equals(ALLERGY)));
    if (!decision.positionings().isEmpty()) {
      facts.add(spelled("Position", decision.positionings(), ""));
    }
    if (!decision.requiredCompetences().isEmpty()) {
      facts.add(spelled("Training required", decision.requiredCompetences(), ""));
    }
    return facts;
  }

  /** Only what there is something to say about. */
  static List<Fact> told(List<Fact> facts) {
    return facts.stream().filter(fact -> !fact.lines().isEmpty()).toList();
  }

  /** Everything else, each named: that somebody takes no medicines is an answer too. */
  static List<Rest> rest(List<Fact> facts) {
    var titles = new TreeMap<String, List<String>>();
    facts.stream().filter(fact -> fact.lines().isEmpty()).forEach(fact ->
        titles.computeIfAbsent(fact.otherwise(), none -> new ArrayList<>()).add(fact.title()));
    return titles.entrySet().stream().map(one -> new Rest(one.getKey(), String.join(" · ", one.getValue()))).toList();
  }

  private static Fact answered(String title, RuleSet rules, Answers answers, Predicate<Contraindication> which) {
    var items = rules.contraindications().stream().filter(which).toList();
    var lines = items.stream()
        .filter(item -> said(answers, item, Reply.YES) || said(answers, item, Reply.NOT_SURE))
        .map(item -> new Line(item.label(), detail(rules, item, answers.contraindication(item.id()))))
        .toList();
    var skipped = items.stream().anyMatch(item -> said(answers, item, Reply.UNANSWERED));
    return new Fact(title, lines, skipped ? "Not answered" : "None");
  }

  private static Fact spelled(String title, List<String> ids, String otherwise) {
    return new Fact(title, ids.stream().map(id -> new Line(Labels.spelled(id), "")).toList(), otherwise);
  }

  private static boolean said(Answers answers, Contraindication item, Reply reply) {
    return answers.contraindication(item.id()).answer() == reply;
  }

  private static String detail(RuleSet rules, Contraindication item, ConditionAnswer given) {
    var details = new ArrayList<String>();
    if (given.answer() == Reply.NOT_SURE) {
      details.add("Not sure");
    }
    if (given.followUp() != null) {
      details.add(item.followUp().chosen(given.followUp()).label());
    }
    if (!given.locations().isEmpty()) {
      details.add(Labels.places(rules, given.locations()));
    }
    if (given.clearance() == Reply.YES) {
      details.add("Has a doctor’s note");
    }
    return String.join("; ", details);
  }
}
