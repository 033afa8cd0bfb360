package clinic.rhomboid.review;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
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

  private record Number(String field, String name) {}

  private static final List<Number> NUMBERS = List.of(
      new Number("painNow", "Pain now"), new Number("painWorst", "Pain at worst"), new Number("painAverage", "Usual pain"));

  /** News first, what stayed last. */
  static List<Change> between(RuleSet rules, Answers before, Answers now) {
    var changes = new ArrayList<Change>();
    compare(changes, conditions(rules, before), conditions(rules, now));
    compare(changes, places(rules, before), places(rules, now));
    numbers(changes, before.complaint().scores(), now.complaint().scores());
    changes.sort((one, other) -> one.kind().compareTo(other.kind()));
    return changes;
  }

  private static void compare(List<Change> changes, Set<String> before, Set<String> now) {
    now.stream().filter(label -> !before.contains(label)).forEach(label -> changes.add(new Change(Kind.NEW, label)));
    before.stream().filter(label -> !now.contains(label)).forEach(label -> changes.add(new Change(Kind.GONE, label)));
    now.stream().filter(before::contains).forEach(label -> changes.add(new Change(Kind.SAME, label)));
  }

  /** What rose on one line, what fell on another. */
  private static void numbers(List<Change> changes, Map<String, Integer> before, Map<String, Integer> now) {
    var lines = new EnumMap<Kind, List<String>>(Kind.class);
    for (var number : NUMBERS) {
      var then = before.get(number.field());
      var today = now.get(number.field());
      if (then != null && today != null) {
        var kind = today > then ? Kind.MORE : today < then ? Kind.LESS : Kind.SAME;
        lines.computeIfAbsent(kind, none -> new ArrayList<>())
            .add(number.name() + (kind == Kind.SAME ? " " + today : " " + then + " → " + today));
      }
    }
    lines.forEach((kind, parts) -> changes.add(new Change(kind, String.join("; ", parts))));
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
