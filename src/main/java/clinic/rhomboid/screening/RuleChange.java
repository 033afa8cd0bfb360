package clinic.rhomboid.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is different about one rule between two rule sets, in words.
 *
 * @param differences only of a rule that both have
 */
public record RuleChange(Kind kind, RuleText rule, List<Difference> differences) {

  /** What happened to it. */
  public enum Kind {
    ADDED("New"),
    REMOVED("Gone"),
    CHANGED("Changed");

    public final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /**
   * One thing that is said otherwise.
   *
   * @param before as it was, or null
   * @param after as it is, or null
   */
  public record Difference(String what, String before, String after) {}

  /** Everything that differs: what is in force in its order, then what is gone. */
  public static List<RuleChange> between(RuleSet before, RuleSet after) {
    var were = byId(RuleBook.of(before));
    var are = byId(RuleBook.of(after));
    var changes = new ArrayList<RuleChange>();
    are.forEach((id, rule) -> {
      if (!were.containsKey(id)) {
        changes.add(new RuleChange(Kind.ADDED, rule, List.of()));
      } else {
        var differences = differences(said(were.get(id), before), said(rule, after));
        if (!differences.isEmpty()) {
          changes.add(new RuleChange(Kind.CHANGED, rule, differences));
        }
      }
    });
    were.forEach((id, rule) -> {
      if (!are.containsKey(id)) {
        changes.add(new RuleChange(Kind.REMOVED, rule, List.of()));
      }
    });
    return List.copyOf(changes);
  }

  private static Map<String, RuleText> byId(List<RuleText> rules) {
    return rules.stream().collect(Collectors.toMap(
        rule -> rule.part() + " " + rule.id(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
    var names = new LinkedHashMap<>(after);
    before.forEach(names::putIfAbsent);
    return names.keySet().stream()
        .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
        .map(name -> new Difference(name, before.get(name), after.get(name)))
        .toList();
  }

  /** All that the rule says, each thing under a name of its own. */
  private static Map<String, String> said(RuleText rule, RuleSet rules) {
    var said = new LinkedHashMap<String, String>();
    said.put("Name", rule.label());
    said.put("Question", rule.question() == null ? "" : rule.question());
    for (var outcome : rule.outcomes()) {
      said.put(outcome.when(), outcome.booking());
      for (var technique = 0; technique < outcome.effects().size(); technique++) {
        said.put(outcome.when() + ": " + rules.techniques().get(technique).name(), PlainWords.of(outcome.effects().get(technique)));
      }
      said.put(outcome.when() + ": told to the client", outcome.toClient());
      said.put(outcome.when() + ": told to the therapist", outcome.toStaff());
    }
    rule.lines().forEach(line -> said.put(line.name(), line.text()));
    said.put("May be switched off", rule.switchable() ? "yes" : "no");
    said.put("Sources", rule.sources().stream()
        .map(id -> rules.sources().containsKey(id) ? source(rules.sources().get(id)) : id).collect(Collectors.joining("; ")));
    return said;
  }

  private static String source(Source source) {
    return source.title() + " (" + source.where() + ", " + source.quality() + ")";
  }
}
