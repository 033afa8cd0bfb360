package clinic.rhomboid.handbook;

import clinic.rhomboid.intake.Questionnaires;
import clinic.rhomboid.screening.RuleBook;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.RuleText;
import clinic.rhomboid.screening.Technique;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every rule in force with its effect and its sources, and what of it speaks of some words. */
@ApplicationScoped
class Handbook {

  private final RuleSet rules;
  private final Questionnaires questionnaires;
  private final List<RuleText> texts;

  Handbook(RuleSet rules, Questionnaires questionnaires) {
    this.rules = rules;
    this.questionnaires = questionnaires;
    this.texts = RuleBook.of(rules);
  }

  /** Rules of one kind; a chapter that nothing was found in is left out. */
  public record Chapter(RuleText.Part part, List<Entry> entries) {}

  /**
   * What the page shows.
   *
   * @param wanted what was looked for, or empty
   */
  public record Shown(String version, String wanted, List<String> techniques, List<Chapter> chapters) {

    public int count() {
      return chapters.stream().mapToInt(chapter -> chapter.entries().size()).sum();
    }
  }

  Shown about(String wanted) {
    var words = Arrays.stream(wanted.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    var off = questionnaires.inForce().switchedOff();
    var chapters = Arrays.stream(RuleText.Part.values()).map(part -> new Chapter(part,
            texts.stream().filter(rule -> rule.part() == part)
                .map(rule -> Entry.of(rules, rule, off.contains(rule.id())))
                .filter(entry -> entry.speaksOf(words)).toList()))
        .filter(chapter -> !chapter.entries().isEmpty()).toList();
    return new Shown(rules.version(), wanted, rules.techniques().stream().map(Technique::name).toList(), chapters);
  }
}
