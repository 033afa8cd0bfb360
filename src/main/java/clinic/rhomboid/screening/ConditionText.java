package clinic.rhomboid.screening;

import clinic.rhomboid.screening.RuleText.Line;
import clinic.rhomboid.screening.RuleText.Outcome;
import clinic.rhomboid.screening.RuleText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A condition in words, with what each answer to its follow-up makes of it. */
final class ConditionText {

  static RuleText of(Contraindication item) {
    var outcomes = new ArrayList<Outcome>();
    if (item.followUp() == null || item.followUp().asksAreas()) {
      outcomes.add(outcome("Yes", item, item.base(), item.asksLocations(), item.asksClearance()));
    } else {
      item.followUp().options().forEach(option -> outcomes.add(outcome(
          "Yes: " + option.label(), item, option.judgement(), option.asksLocations(), option.asksClearance())));
    }
    outcomes.add(new Outcome("Not sure, or not answered", PlainWords.of(Disposition.THERAPIST_REVIEW),
        item.base().effects(), "", item.base().therapistAlert()));
    return new RuleText(Part.CONDITION, item.id(), item.label(), item.question(), outcomes, lines(item), item.sources(),
        item.switchable());
  }

  private static Outcome outcome(String when, Contraindication item, Judgement judgement, boolean place, boolean note) {
    return new Outcome(
        when + (place ? " (asks where)" : "") + (note ? " (asks for a doctor’s note)" : ""),
        PlainWords.of(judgement.severity()), judgement.effects(),
        judgement.adviceKind() == AdviceKind.NONE ? "" : item.clientAdvice(), judgement.therapistAlert());
  }

  private static List<Line> lines(Contraindication item) {
    var lines = new ArrayList<Line>();
    if (item.followUp() != null) {
      lines.add(new Line("Asked next", item.followUp().question()));
      item.followUp().options().forEach(option -> lines.add(
          new Line("Kind of advice for “" + option.label() + "”", PlainWords.of(option.judgement().adviceKind()))));
    }
    if (item.followUp() != null) {
      lines.add(new Line(RuleText.KEPT_AS, item.followUp().id() + ": "
          + item.followUp().options().stream().map(FollowUp.Option::value).collect(Collectors.joining("; "))));
    }
    lines.add(new Line("Weight", PlainWords.of(item.base().severity())));
    lines.add(new Line("Kind of advice", PlainWords.of(item.base().adviceKind())));
    lines.add(new Line("Told to the client", item.clientAdvice()));
    lines.add(new Line("Kind of condition", item.category()));
    if (item.asksLocations()) {
      lines.add(new Line("Asks where", "yes"));
    }
    if (item.asksClearance()) {
      lines.add(new Line("Asks for a doctor’s note", "yes"));
    }
    if (item.positioning() != null) {
      lines.add(new Line("Position", item.positioning().replace('_', ' ')));
    }
    if (item.requiredCompetence() != null) {
      lines.add(new Line("Therapist trained in", item.requiredCompetence()));
    }
    lines.removeIf(line -> line.text().isBlank());
    return List.copyOf(lines);
  }

  private ConditionText() {}
}
