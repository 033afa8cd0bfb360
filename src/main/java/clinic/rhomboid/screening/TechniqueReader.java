package clinic.rhomboid.screening;

/** Reads the techniques and what speaks for and against each. */
final class TechniqueReader {

  private final Vocabulary words;

  TechniqueReader(Vocabulary words) {
    this.words = words;
  }

  Technique read(RuleNode node) {
    node.explained("baseScoreWhy");
    return new Technique(
        node.text("id"),
        node.text("name"),
        node.text("description"),
        node.number("pressureLevel"),
        node.numbers("pressureRange"),
        node.text("pressureLabel"),
        node.number("baseScore"),
        node.objects("indicatedFor", this::fit),
        node.objects("notIndicatedFor", this::misfit),
        node.texts("safetyNotes"),
        words.sources(node));
  }

  private Technique.Fit fit(RuleNode node) {
    node.explained("note");
    return new Technique.Fit(
        node.text("id"), node.object("when", words::condition), node.number("weight"), words.sources(node));
  }

  private Technique.Misfit misfit(RuleNode node) {
    return new Technique.Misfit(
        node.text("id"),
        node.object("when", words::condition),
        node.number("penalty"),
        node.flag("exclude"),
        node.text("why"),
        words.sources(node));
  }
}
