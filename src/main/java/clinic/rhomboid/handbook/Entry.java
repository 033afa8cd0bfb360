package clinic.rhomboid.handbook;

import clinic.rhomboid.screening.Effect;
import clinic.rhomboid.screening.PlainWords;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.RuleText;
import clinic.rhomboid.screening.RuleText.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule as the handbook shows it.
 *
 * @param rows what follows from each answer
 * @param toClient what clients are told because of it
 * @param toStaff what therapists read because of it
 * @param off whether a clinician has switched it off
 */
public record Entry(
    RuleText rule, List<Row> rows, List<String> toClient, List<String> toStaff, List<Origin> sources, boolean off) {

  /** One answer, and what it does to the booking and to each technique. */
  public record Row(String when, String booking, List<Cell> effects) {}

  /** What happens to one technique. */
  public record Cell(String technique, String words, String style) {}

  static Entry of(RuleSet rules, RuleText rule, boolean off) {
    return new Entry(rule,
        rule.outcomes().stream().map(one -> new Row(one.when(), one.booking(), cells(rules, one.effects()))).toList(),
        said(rule, Outcome::toClient), said(rule, Outcome::toStaff), Origin.of(rules, rule.sources()), off);
  }

  static List<Cell> cells(RuleSet rules, List<Effect> effects) {
    return Stream.iterate(0, index -> index + 1).limit(effects.size()).map(index -> new Cell(
        rules.techniques().get(index).name(), PlainWords.of(effects.get(index)),
        effects.get(index).name().toLowerCase(Locale.ROOT))).toList();
  }

  /** What there is to read besides. */
  public List<RuleText.Line> lines() {
    return rule.lines().stream().filter(line -> !line.name().equals(RuleText.KEPT_AS)).toList();
  }

  private static List<String> said(RuleText rule, java.util.function.Function<Outcome, String> who) {
    return rule.outcomes().stream().map(who).filter(words -> !words.isBlank()).distinct().toList();
  }

  /** Whether every one of these words is somewhere in it. */
  boolean speaksOf(List<String> words) {
    var all = Stream.of(
            Stream.of(rule.id(), rule.label(), rule.question() == null ? "" : rule.question(), rule.part().title),
            rows.stream().flatMap(row -> Stream.of(row.when(), row.booking())), toClient.stream(), toStaff.stream(),
            lines().stream().flatMap(line -> Stream.of(line.name(), line.text())),
            sources.stream().map(Origin::title))
        .flatMap(part -> part).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(all::contains);
  }
}
