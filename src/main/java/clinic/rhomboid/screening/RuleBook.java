package clinic.rhomboid.screening;

import clinic.rhomboid.screening.RuleText.Line;
import clinic.rhomboid.screening.RuleText.Outcome;
import clinic.rhomboid.screening.RuleText.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole rule set in words: every rule with its effect, for people and for comparing. Leaves nothing of the rules out. */
public final class RuleBook {

  private static final String UNSURE = "Not sure, or not answered";

  private final RuleSet rules;

  private RuleBook(RuleSet rules) {
    this.rules = rules;
  }

  public static List<RuleText> of(RuleSet rules) {
    var book = new RuleBook(rules);
    var texts = new ArrayList<RuleText>();
    rules.eligibility().forEach(rule -> texts.add(book.age(rule)));
    rules.redFlags().stream().filter(flag -> !flag.derived()).forEach(flag -> texts.add(book.asked(flag)));
    rules.redFlags().stream().filter(RedFlag::derived).forEach(flag -> texts.add(book.read(flag)));
    rules.escalations().forEach(rule -> texts.add(book.together(rule)));
    rules.contraindications().forEach(item -> texts.add(ConditionText.of(item)));
    WholeRules.all(rules).forEach(rule -> texts.add(whole(rule)));
    rules.techniques().forEach(technique -> texts.addAll(TechniqueText.of(rules, technique)));
    texts.addAll(QuestionText.of(rules));
    return List.copyOf(texts);
  }

  private RuleText age(EligibilityRule rule) {
    var when = PlainWords.allOf(rules, rule.when());
    var outcomes = new ArrayList<Outcome>();
    outcomes.add(new Outcome(
        when, PlainWords.of(rule.disposition()), rule.effects(), rule.clientAdvice(), rule.staffReason()));
    rule.requires().forEach(requirement -> outcomes.add(new Outcome(
        "Without a " + requirement.equals() + " to “" + rules.clientQuestions().get(requirement.question()) + "”",
        (requirement.elseDisposition().forbidsBooking() ? "no booking" : PlainWords.of(requirement.elseDisposition()))
            + ": " + PlainWords.of(requirement.elseAdviceKind()),
        rule.effects(), requirement.elseAdvice(), "")));
    return new RuleText(Part.AGE, rule.id(), rule.label(), null, outcomes,
        List.of(new Line("Kind of advice", PlainWords.of(rule.adviceKind()))), rule.sources(), false);
  }

  private RuleText asked(RedFlag flag) {
    var outcomes = new ArrayList<>(List.of(
        outcome("Yes", flag, flag.alarm().disposition(true), flag.effects()),
        outcome(UNSURE, flag, flag.alarm().disposition(false), flag.effects())));
    if (flag.clearable()) {
      outcomes.add(outcome("Yes, and a doctor has examined it and agreed", flag, Disposition.THERAPIST_REVIEW,
          rules.clearedEffects()));
    }
    return new RuleText(Part.ASKED, flag.id(), flag.label(), flag.question(), outcomes, about(flag), flag.sources(), false);
  }

  private RuleText read(RedFlag flag) {
    return new RuleText(Part.READ, flag.id(), flag.plainLabel(), null,
        List.of(outcome(PlainWords.allOf(rules, flag.when()), flag, flag.alarm().disposition(true), flag.effects())),
        about(flag), flag.sources(), false);
  }

  private static Outcome outcome(String when, RedFlag flag, Disposition disposition, List<Effect> effects) {
    return new Outcome(when, PlainWords.of(disposition), effects, flag.clientAdvice(), flag.staffReason());
  }

  private static List<Line> about(RedFlag flag) {
    return List.of(
        new Line("Weight", PlainWords.of(flag.alarm())),
        new Line("How soon", flag.urgency().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')),
        new Line("Kind of advice", PlainWords.of(flag.adviceKind())),
        new Line("Kind of sign", flag.group()));
  }

  private RuleText together(Escalation rule) {
    var when = rule.groups().stream()
        .map(group -> group.stream().map(EscalationMember::inFull).collect(Collectors.joining("; ")))
        .map(group -> "(" + group + ")").collect(Collectors.joining(" together with "));
    return new RuleText(Part.TOGETHER, rule.id(), rule.staffReason(), null,
        List.of(
            new Outcome("One of " + when, PlainWords.of(rule.alarm().disposition(true)), rule.effects(),
                rule.clientAdvice(), rule.staffReason()),
            new Outcome("The same, resting on an answer that is not sure", PlainWords.of(rule.alarm().disposition(false)),
                rule.effects(), rule.clientAdvice(), rule.staffReason())),
        List.of(new Line("Weight", PlainWords.of(rule.alarm())), new Line("Kind of advice", PlainWords.of(rule.adviceKind()))),
        rule.sources(), false);
  }

  private static RuleText whole(Contribution rule) {
    return new RuleText(Part.WHOLE, rule.id(), rule.label(), null,
        List.of(new Outcome(rule.label(), PlainWords.of(rule.disposition()), rule.effects(),
            rule.advice().stream().map(Advice::text).collect(Collectors.joining(" ")), rule.staffText())),
        List.of(), rule.sources(), false);
  }

  /** The two questions and the texts that belong to no single rule. */
  static Stream<RuleText> words(RuleSet rules) {
    return Stream.concat(
        Stream.of(text("notice", "Told to every client", rules.notice())),
        Stream.of(Disposition.values()).map(disposition -> text(
            "route_" + disposition.name().toLowerCase(java.util.Locale.ROOT),
            "Told when it is " + PlainWords.of(disposition), rules.routeTexts().get(disposition))));
  }

  static RuleText text(String id, String label, String words) {
    return new RuleText(Part.WORDS, id, label, null, List.of(), List.of(new Line("Words", words)), List.of(), false);
  }
}
