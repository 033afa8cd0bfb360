package clinic.rhomboid.screening;

import clinic.rhomboid.screening.RuleText.Line;
import clinic.rhomboid.screening.RuleText.Part;
import java.util.ArrayList;
import java.util.List;

/** A technique in words, with every rule that gives it points, takes them or keeps it from being suggested. */
final class TechniqueText {

  static List<RuleText> of(RuleSet rules, Technique technique) {
    var texts = new ArrayList<RuleText>();
    texts.add(new RuleText(Part.TECHNIQUE, technique.id(), technique.name(), null, List.of(), List.of(
        new Line("What it is", technique.description()),
        new Line("Points to begin with", String.valueOf(technique.baseScore())),
        new Line("Pressure", technique.pressureLabel() + ", " + technique.pressureRange().get(0) + " to "
            + technique.pressureRange().get(1) + " of 5, usually " + technique.pressureLevel()),
        new Line("To be safe", String.join(" ", technique.safetyNotes()))), technique.sources(), false));
    technique.indicatedFor().forEach(fit -> texts.add(rule(technique, fit.id(), PlainWords.of(rules, fit.when()),
        List.of(new Line("Points", points(fit.weight()))), fit.sources())));
    technique.notIndicatedFor().forEach(misfit -> texts.add(rule(technique, misfit.id(), misfit.why(), List.of(
        new Line("When", PlainWords.of(rules, misfit.when())),
        new Line("Points", points(-misfit.penalty())),
        new Line("Suggested", misfit.exclude() ? "no, whatever the points" : "by the points")), misfit.sources())));
    return texts;
  }

  /** As people write a number that is added or taken away. */
  static String points(int points) {
    return points < 0 ? "−" + -points : "+" + points;
  }

  private static RuleText rule(Technique technique, String id, String label, List<Line> lines, List<String> sources) {
    return new RuleText(Part.TECHNIQUE, id, technique.name() + ": " + label, null, List.of(), lines, sources, false);
  }

  private TechniqueText() {}
}
