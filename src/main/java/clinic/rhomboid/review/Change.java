package clinic.rhomboid.review;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One difference from the answers of last time, or what stayed. */
public record Change(Kind kind, String text) {

  /** How it differs. */
  public enum Kind {
    NEW("New", "attention", "new"),
    MORE("More", "attention", "change"),
    LESS("Less", "ok", "down"),
    GONE("Gone", "ok", "done"),
    SAME("Same", "", "same");

    public final String word;
    public final String tone;
    public final String glyph;

    Kind(String word, String tone, String glyph) {
      this.word = word;
      this.tone = tone;
      this.glyph = glyph;
    }
  }

  private static final Map<String, String> NUMBERS =
      Map.of("painNow", "Pain now", "painWorst", "Pain at worst", "painAverage", "Usual pain");

  /** News first, what stayed last. */
  static List<Change> between(RuleSet rules, Answers before, Answers now) {
    var changes = new ArrayList<Change>();
    compare(changes, conditions(rules, before), conditions(rules, now));
    compare(changes, places(rules, before), places(rules, now));
    new TreeSet<>(NUMBERS.keySet()).forEach(field -> number(changes, NUMBERS.get(field),
        before.complaint().scores().get(field), now.complaint().scores().get(field)));
    changes.sort((one, other) -> one.kind().compareTo(other.kind()));
    return changes;
  }

  private static void compare(List<Change> changes, Set<String> before, Set<String> now) {
    now.stream().filter(label -> !before.contains(label)).forEach(label -> changes.add(new Change(Kind.NEW, label)));
    before.stream().filter(label -> !now.contains(label)).forEach(label -> changes.add(new Change(Kind.GONE, label)));
    now.stream().filter(before::contains).forEach(label -> changes.add(new Change(Kind.SAME, label)));
  }

  private static void number(List<Change> changes, String what, Integer before, Integer now) {
    if (before == null || now == null) {
      return;
    }
    var kind = now > before ? Kind.MORE : now < before ? Kind.LESS : Kind.SAME;
    changes.add(new Change(kind, what + (kind == Kind.SAME ? " " + now : " " + before + " → " + now)));
  }

  private static Set<String> places(RuleSet rules, Answers answers) {
    return answers.complaint().regions().stream()
        .map(id -> Labels.place(rules, id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> conditions(RuleSet rules, Answers answers) {
    return rules.contraindications().stream()
        .filter(item -> answers.contraindication(item.id()).answer() == Reply.YES)
        .map(Contraindication::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
