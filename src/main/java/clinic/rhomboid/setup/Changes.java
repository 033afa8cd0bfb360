package clinic.rhomboid.setup;

import clinic.rhomboid.intake.Questionnaire;
import clinic.rhomboid.screening.RuleChange;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.RuleText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What differs between the rules and questions that were approved last and those in force.
 *
 * @param since the version of those before
 * @param asked questions that are asked again
 * @param notAsked questions that are no longer asked
 */
public record Changes(String since, List<Chapter> chapters, List<String> asked, List<String> notAsked) {

  /** Changes of one kind of rule. */
  public record Chapter(RuleText.Part part, List<RuleChange> changes) {}

  static Changes between(RuleSet rulesBefore, Questionnaire before, RuleSet rulesNow, Questionnaire now) {
    var changes = RuleChange.between(rulesBefore, rulesNow);
    var chapters = Arrays.stream(RuleText.Part.values())
        .map(part -> new Chapter(part, changes.stream().filter(change -> change.rule().part() == part).toList()))
        .filter(chapter -> !chapter.changes().isEmpty()).toList();
    return new Changes(rulesBefore.version(), chapters,
        labels(rulesNow, without(before.switchedOff(), now.switchedOff())),
        labels(rulesNow, without(now.switchedOff(), before.switchedOff())));
  }

  public boolean none() {
    return chapters.isEmpty() && asked.isEmpty() && notAsked.isEmpty();
  }

  public long count() {
    return chapters.stream().mapToLong(chapter -> chapter.changes().size()).sum();
  }

  private static Set<String> without(Set<String> these, Set<String> those) {
    var left = new HashSet<>(these);
    left.removeAll(those);
    return left;
  }

  private static List<String> labels(RuleSet rules, Set<String> ids) {
    return rules.contraindications().stream().filter(item -> ids.contains(item.id())).map(item -> item.label()).toList();
  }
}
